package nuandeng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nuandeng.identity.Role;
import nuandeng.testing.Browser;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An old telephone, letters of 30 px, no glasses: the pages everybody meets first can be read and pressed.
@NuandengTest
class EverybodyCanReadItTests {

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@BeforeEach
	void somebody_lives_here() {
		people.community();
	}

	static Stream<Arguments> pagesAndSizes() {
		return Stream.of("/", "/size", "/sign-in").flatMap(path -> Stream.of("standard", "large", "elder", "extra")
				.map(size -> Arguments.of(path, size)));
	}

	@ParameterizedTest
	@MethodSource("pagesAndSizes")
	void nobody_scrolls_sideways_and_every_button_can_be_hit(String path, String size) {
		try (var window = Browser.window(port).size(size).open(path)) {
			assertThat(window.sideways()).isLessThanOrEqualTo(0);
			assertThat(window.smallTargets(size.equals("elder") || size.equals("extra") ? 60 : 44)).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("pagesAndSizes")
	void nothing_serious_stands_in_anybodys_way(String path, String size) {
		try (var window = Browser.window(port, size.equals("large") ? 1280 : 360, true).size(size).open(path)) {
			assertThat(window.barriers()).isEmpty();
		}
	}

	@Test
	void the_letters_are_chosen_without_script_and_stay() {
		try (var window = Browser.window(port, 360, false).open("/")) {
			window.page().locator("header a[href='/size']").click();
			window.page().locator("#s3").check();
			window.page().locator("main form button").click();
			assertThat(window.page().locator("html").getAttribute("data-size")).isEqualTo("elder");
			assertThat(window.open("/sign-in").page().locator("html").getAttribute("data-size")).isEqualTo("elder");
		}
	}

	@Test
	void somebody_signs_in_and_sees_where_the_account_is_used() {
		var community = people.community();
		people.named("pan-hui", Role.GRID_STAFF, community);
		try (var window = Browser.window(port, 768, true).signIn("pan-hui", People.PASSWORD)) {
			assertThat(window.open("/account").text()).contains("我的账号", "就是这里");
			assertThat(window.barriers()).isEmpty();
			assertThat(window.sideways()).isLessThanOrEqualTo(0);
		}
	}
}

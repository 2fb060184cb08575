package nuandeng.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseState;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.requests.Channel;
import nuandeng.requests.Lodging;
import nuandeng.requests.Receipt;
import nuandeng.requests.Requests;
import nuandeng.testing.Browser;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The keys of the desk, pressed in a browser.
@NuandengTest
class KeyTests {

	@LocalServerPort
	int port;
	@Autowired
	People people;
	@Autowired
	Organisations organisations;
	@Autowired
	Catalogue catalogue;
	@Autowired
	Requests requests;
	@Autowired
	CaseDesk cases;
	@Autowired
	TestClock clock;

	private AreaCode community = new AreaCode("00");
	private Optional<Browser.Window> opened = Optional.empty();

	@BeforeEach
	void aDesk() {
		clock.reset();
		community = people.community();
		var property = organisations.register("安和物业", Body.Kind.PROPERTY_COMPANY, community, "0000-23456",
				Optional.empty(), false);
		catalogue.putOnDuty(property, new TopicCode("R02-06"), community, "责任清单 3.2.4", LocalDate.of(2026, 1, 1),
				people.somebody(Role.COMMUNITY_SECRETARY, community));
		var signIn = "keys" + community.digits().substring(4, 9);
		people.named(signIn, Role.COMMUNITY_WORKER, community);
		opened = Optional.of(Browser.window(port, 1280, true).signIn(signIn, People.PASSWORD));
	}

	@AfterEach
	void close() {
		opened.ifPresent(Browser.Window::close);
		clock.reset();
	}

	@Test
	void up_and_down_in_the_list_and_from_one_whole_page_to_the_next() {
		var first = lodged("地下室排水管堵了");
		var second = lodged("厨房下水慢");
		var third = lodged("楼顶漏水");
		open("/desk/cases");
		assertThat(current()).isEqualTo("r-" + first.number().value());
		press("j");
		assertThat(current()).isEqualTo("r-" + second.number().value());
		press("ArrowDown");
		press("k");
		assertThat(current()).isEqualTo("r-" + second.number().value());
		press("x");
		assertThat(page().locator("[data-count]").innerText()).isEqualTo("选了 1 件");

		go("o");
		assertThat(page().url()).endsWith("/desk/cases/inbox/" + second.number().value());
		go("j");
		assertThat(page().url()).endsWith("/desk/cases/inbox/" + third.number().value());
		assertThat(page().locator("[data-beside] [data-key='J']").count()).isZero();
		go("k");
		go("k");
		assertThat(page().url()).endsWith("/desk/cases/inbox/" + first.number().value());
		go("p"); // it is a case now, with a page of its own
		assertThat(page().url()).matches(".*/desk/cases/\\d{12}");
		press("g");
		go("i");
		assertThat(page().url()).endsWith("/desk/cases?view=wait");
		go("o");
		var one = page().url();
		go("j");
		assertThat(page().url()).isNotEqualTo(one);
	}

	@Test
	void answered_at_once_and_not_ours_to_do_are_one_key_and_a_sentence_away() {
		var answered = lodged("地下室排水管堵了，找谁");
		var refused = lodged("邻居欠我钱不还");
		open("/desk/cases/inbox/" + answered.number().value());
		press("e");
		page().keyboard().type("已经告诉他打 0000-23456 报修"); // every letter of it goes into the field
		page().locator("#answer-words").evaluate("each => each.form.requestSubmit()");
		page().waitForURL("**/desk/cases?view=wait");
		assertThat(stateOf(answered)).isEqualTo(CaseState.REPORTED);

		open("/desk/cases/inbox/" + refused.number().value());
		press("u");
		press("2");
		assertThat(page().locator("input[name=reason]:checked").getAttribute("value")).isEqualTo("LEGAL_CHANNEL");
		page().keyboard().type("去法院或者找人民调解委员会");
		page().locator("#refusal-instead").evaluate("each => each.form.requestSubmit()");
		page().waitForURL("**/desk/cases?view=wait");
		assertThat(stateOf(refused)).isEqualTo(CaseState.DECLINED);
	}

	@Test
	void what_an_input_method_composes_is_no_key() {
		lodged("地下室排水管堵了");
		open("/desk/cases");
		var before = page().url();
		for (var how : List.of("isComposing: true", "keyCode: 229", "ctrlKey: true", "metaKey: true", "altKey: true")) {
			page().evaluate("document.body.dispatchEvent(Object.defineProperties(new KeyboardEvent('keydown', "
					+ "{code: 'Digit1', key: 'Process', bubbles: true, cancelable: true, " + how + "}), "
					+ (how.startsWith("keyCode") ? "{keyCode: {value: 229}}" : "{}") + "))");
		}
		assertThat(page().url()).isEqualTo(before);
		assertThat(requests.waiting(community)).isEqualTo(1);
		press("/");
		page().keyboard().type("1jx?"); // the field has the cursor
		assertThat(page().locator("#find-q").inputValue()).isEqualTo("1jx?");
		assertThat(requests.waiting(community)).isEqualTo(1);

		page().locator("#find-q").fill("");
		page().keyboard().press("Escape");
		go("1"); // the place of the key counts, whatever the input method calls it
		assertThat(requests.waiting(community)).isZero();
	}

	@Test
	void keys_can_be_switched_off_and_stay_off() {
		lodged("地下室排水管堵了");
		lodged("厨房下水慢");
		open("/desk/cases");
		press("?");
		page().locator("#keys-off").check();
		var before = current();
		press("j");
		press("1");
		assertThat(current()).isEqualTo(before);
		open("/desk/cases");
		press("j");
		press("?");
		assertThat(current()).isEqualTo(before);
		assertThat(page().locator("#keys").evaluate("each => each.open")).isEqualTo(false);
		assertThat(requests.waiting(community)).isEqualTo(2);
		page().locator("#keys summary").click();
		page().locator("#keys-off").uncheck();
		page().locator("#keys summary").click();
		press("j");
		assertThat(current()).isNotEqualTo(before);
	}

	@Test
	void a_key_that_would_lose_typed_words_does_nothing() {
		var one = lodged("地下室排水管堵了");
		lodged("厨房下水慢");
		open("/desk/cases");
		open("/desk/cases/inbox/" + one.number().value());
		press("s");
		page().keyboard().type("还有一件");
		page().keyboard().press("Escape");
		press("j");
		press("1");
		assertThat(page().url()).endsWith(one.number().value());
		assertThat(page().locator("#splitting-second").inputValue()).isEqualTo("还有一件");
		assertThat(requests.waiting(community)).isEqualTo(2);
	}

	@Test
	void a_key_does_not_lose_words_that_were_sent_in_vain() {
		var one = lodged("地下室排水管堵了");
		open("/desk/cases/inbox/" + one.number().value());
		press("u");
		page().locator("#refusal-instead").fill("去人民调解委员会");
		page().locator("#refusal-instead").evaluate("each => each.form.requestSubmit()");
		page().waitForURL("**/refusal");
		press("p");
		press("1"); // a reason of the form that is open, not the suggestion
		assertThat(page().url()).endsWith("/refusal");
		assertThat(page().locator("#refusal-instead").inputValue()).isEqualTo("去人民调解委员会");
		assertThat(page().locator("input[name=reason]:checked").count()).isOne();
		assertThat(requests.waiting(community)).isEqualTo(1);
	}

	@Test
	void a_key_pressed_before_the_next_line_has_come_is_for_that_line() {
		var first = lodged("地下室排水管堵了");
		var second = lodged("地下室排水管又堵了");
		open("/desk/cases");
		press("j");
		go("1");
		assertThat(requests.view(first.id()).waits()).isTrue();
		assertThat(requests.view(second.id()).waits()).isFalse();
	}

	@Test
	void the_sheet_of_keys_says_what_works_and_nothing_else() {
		var one = lodged("地下室排水管堵了");
		open("/desk/cases");
		assertThat(sheet()).contains("J K ↓ ↑", "Enter O", "X", "1", "A", "R", "E", "M", "S", "U", "N", "P", "/", "?")
				.doesNotContain("Z", "D", "T");
		open("/desk/cases/inbox/" + one.number().value());
		assertThat(sheet()).contains("1", "E", "U").doesNotContain("X", "/", "J K ↓ ↑");
		go("1");
		assertThat(sheet()).contains("Z", "?");
		open("/desk/cases?view=open");
		go("o");
		assertThat(sheet()).contains("N", "Z").doesNotContain("E", "D", "X", "/");
	}

	/// The keys the sheet names. Each but the fixed ones is printed on something that can be pressed.
	private List<String> sheet() {
		press("?");
		var keys = page().locator("#keys dt").allInnerTexts();
		var printed = page().locator("[data-key]:visible").all().stream().map(each -> each.getAttribute("data-key"))
				.distinct().toList();
		assertThat(keys).containsAll(printed.stream().filter(key -> !key.equals("O")).toList());
		assertThat(printed).containsAll(keys.stream().filter(key -> key.length() == 1 && !"X?".contains(key)).toList());
		press("?");
		return keys;
	}

	/// What is said a second after what was said before, so that the list has an order.
	private Receipt lodged(String words) {
		var at = clock.instant().minusSeconds(60 - requests.waiting(community));
		return requests.lodge(new Lodging(UUID.randomUUID(), Channel.PHONE, words, People.gridOf(community),
				Optional.empty(), "3栋", Optional.empty(), false, Optional.empty(), at, Optional.empty(),
				Optional.empty(), Optional.empty(), OptionalInt.empty()), Actor.resident());
	}

	private CaseState stateOf(Receipt receipt) {
		return cases.view(requests.view(receipt.id()).onCase().orElseThrow()).state();
	}

	private String current() {
		return page().locator("tr[data-row].on").getAttribute("data-row");
	}

	private Page page() {
		return opened.orElseThrow().page();
	}

	private void open(String path) {
		opened.orElseThrow().open(path);
	}

	private void press(String key) {
		page().keyboard().press(key);
	}

	/// Presses a key that leads to another page().
	private void go(String key) {
		var arrived = new AtomicBoolean();
		Consumer<Page> next = _ -> arrived.set(true);
		page().onDOMContentLoaded(next);
		press(key);
		page().waitForCondition(arrived::get);
		page().offDOMContentLoaded(next);
		page().waitForLoadState();
	}
}

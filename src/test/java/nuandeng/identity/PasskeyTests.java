package nuandeng.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import nuandeng.testing.Browser;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NuandengTest
class PasskeyTests {

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Test
	void a_passkey_is_made_and_signs_in_without_a_password() {
		people.named("keeps-a-key", Role.GRID_STAFF, people.community());
		try (var window = Browser.window(port, 768, true)) {
			giveADevice(window);
			window.signIn("keeps-a-key", People.PASSWORD).open("/account");
			window.page().getByText("加一把通行密钥").click();
			window.page().getByText("不再用它").waitFor();
			var before = session(window);
			window.page().locator("form.sec[action='/sign-out'] button").click();
			window.page().waitForURL(url -> !url.contains("/account"));

			window.open("/sign-in").page().getByText("用指纹、面容或钥匙登录").click();
			window.page().waitForURL(url -> !url.contains("/sign-in"));

			assertThat(window.open("/account").text()).contains("keeps-a-key", "我的手机");
			assertThat(session(window)).isNotEqualTo(before);

			window.page().getByText("不再用它").click();
			window.page().getByText("那把通行密钥不能再用了").waitFor();
			window.page().locator("form.sec[action='/sign-out'] button").click();
			window.open("/sign-in").page().getByText("用指纹、面容或钥匙登录").click();
			window.page().getByText("没办成。").waitFor();
		}
	}

	@Test
	void without_script_nobody_is_offered_what_cannot_work() {
		try (var window = Browser.window(port, 360, false).open("/sign-in")) {
			assertThat(window.page().getByText("用指纹、面容或钥匙登录").isVisible()).isFalse();
		}
	}

	/// A device that keeps a key and answers for its owner.
	private static void giveADevice(Browser.Window window) {
		var session = window.context().newCDPSession(window.page());
		session.send("WebAuthn.enable");
		var options = new JsonObject();
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		options.addProperty("hasResidentKey", true);
		options.addProperty("hasUserVerification", true);
		options.addProperty("isUserVerified", true);
		options.addProperty("automaticPresenceSimulation", true);
		var device = new JsonObject();
		device.add("options", options);
		session.send("WebAuthn.addVirtualAuthenticator", device);
	}

	private static String session(Browser.Window window) {
		return window.context().cookies().stream().filter(cookie -> cookie.name.equals("session"))
				.map(cookie -> cookie.value).findFirst().orElseThrow();
	}
}

package nuandeng.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/// A real browser. It takes a Chromium that is on the machine, or installs one where it may; in CI a missing browser is
/// a failure, on a laptop the tests that need it are left out.
public final class Browser {

	private static final List<String> FLAGS =
			List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
					"--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
					"--disable-sync");
	private static final List<String> NAMES =
			List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
					"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	private static final class Running {

		static final com.microsoft.playwright.Browser BROWSER = start();

		private static com.microsoft.playwright.Browser start() {
			var playwright = Playwright.create(new Playwright.CreateOptions()
					.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			return playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(FLAGS));
		}
	}

	private Browser() {}

	/// A window onto the program at a port, 360 px wide, with script.
	public static Window window(int port) {
		return window(port, 360, true);
	}

	/// A window of any width, with or without script.
	public static Window window(int port, int width, boolean script) {
		var context = Running.BROWSER.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
				.setViewportSize(width, width < 600 ? 780 : 900)
				.setLocale("zh-CN").setTimezoneId("Asia/Shanghai")
				.setJavaScriptEnabled(script));
		context.setDefaultTimeout(15_000);
		return new Window("http://localhost:" + port, script, context, context.newPage());
	}

	private static Path chromium() {
		var named = System.getenv("NUANDENG_CHROMIUM");
		if (named != null) {
			return Path.of(named);
		}
		return found().orElseGet(() -> {
			install();
			return found().orElseThrow(() -> {
				var words = "no Chromium on this machine; install one or name it in NUANDENG_CHROMIUM";
				return "true".equals(System.getenv("CI")) ? new IllegalStateException(words)
						: new TestAbortedException(words);
			});
		});
	}

	private static java.util.Optional<Path> found() {
		return NAMES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
	}

	private static void install() {
		if (!"root".equals(System.getProperty("user.name")) || !Files.exists(Path.of("/usr/bin/apt-get"))) {
			return;
		}
		for (var arguments : List.of(List.of("update"),
				List.of("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"))) {
			var command = new ArrayList<>(List.of("apt-get", "-q"));
			command.addAll(arguments);
			try {
				new ProcessBuilder(command).redirectErrorStream(true)
						.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
			} catch (IOException e) {
				return;
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	/// A window, with its own cookies.
	public record Window(String base, boolean script, BrowserContext context, Page page) implements AutoCloseable {

		/// Opens an address of the program.
		public Window open(String path) {
			page.navigate(base + path);
			return this;
		}

		/// Chooses a letter size: `standard`, `large`, `elder` or `extra`.
		public Window size(String size) {
			return keep("size", size);
		}

		/// Chooses darkness.
		public Window dark() {
			return keep("theme", "dark");
		}

		/// Signs in at the sign-in page.
		public Window signIn(String account, String password) {
			open("/sign-in");
			page.locator("#account").fill(account);
			page.locator("#password").fill(password);
			page.locator("form[action='/sign-in'] button").click();
			page.waitForURL(url -> !url.contains("/sign-in"));
			return this;
		}

		/// What axe finds serious or critical, one line each.
		public List<String> barriers() {
			if (!script) {
				throw new IllegalStateException("axe is a script; open the window with it");
			}
			return new AxeBuilder(page).analyze().getViolations().stream()
					.filter(violation -> List.of("serious", "critical").contains(String.valueOf(violation.getImpact())))
					.map(violation -> violation.getId() + ": " + violation.getHelp() + " "
							+ violation.getNodes().stream()
									.map(node -> node.getHtml()).limit(3).toList())
					.toList();
		}

		/// By how many pixels the page is wider than the window; nobody should have to scroll sideways.
		public int sideways() {
			return ((Number) page
					.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
					.intValue();
		}

		/// What can be pressed and is smaller than `least` pixels in height, one line each. Links inside a sentence are
		/// as high as the sentence.
		public List<String> smallTargets(int least) {
			var found = (String) page.evaluate("""
					least => Array.from(document.querySelectorAll('button, .btn, select, textarea, input:not([type=hidden]):not([type=radio]):not([type=checkbox]):not([type=file]), .tile label, header a, main nav a'))
						.filter(each => each.offsetParent !== null && !each.closest('.skip'))
						.map(each => ({ height: Math.round(each.getBoundingClientRect().height), words: (each.innerText || each.id || each.tagName).trim() }))
						.filter(each => each.height < least).map(each => each.words + ' ' + each.height).join('\\n')
					""", least);
			return found.isEmpty() ? List.of() : Arrays.asList(found.split("\n"));
		}

		/// The words on the page.
		public String text() {
			return page.locator("body").innerText();
		}

		/// Takes a picture of the whole page.
		public void picture(Path file) {
			page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
		}

		private Window keep(String name, String value) {
			context.addCookies(List.of(new Cookie(name, value).setUrl(base)));
			return this;
		}

		@Override
		public void close() {
			context.close();
		}
	}
}

package nuandeng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nuandeng.node.Instance;
import nuandeng.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes the README's pictures from the running program with its demo district:
/// `./nuandeng test -Dtest=PicturesTests -Dpictures.take=true`.
@EnabledIfSystemProperty(named = "pictures.take", matches = "true")
class PicturesTests {

	private static final Path PICTURES = Path.of("docs", "images");

	@Test
	void the_pictures_of_the_readme_are_taken() throws IOException {
		Files.createDirectories(PICTURES);
		try (var instance = Instance.start(Instance.folder(), Map.of("NUANDENG_DEMO", "auto"))) {
			try (var desk =
					Browser.window(instance.port(), 1280, true).signIn("diaodu", "nuandeng-2026").open("/desk/cases")) {
				take(desk, "desk.png");
			}
			try (var phone = Browser.window(instance.port(), 360, true).open("/q/ty032")) {
				take(phone, "report.png");
			}
		}
		assertThat(PICTURES.resolve("desk.png")).isNotEmptyFile();
	}

	/// What is seen without scrolling.
	private static void take(Browser.Window window, String name) {
		window.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
	}
}

package nuandeng.stories;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nuandeng.testing.Browser.Window;

/// Fills in the forms of a page as a person does: opens what is folded, types, chooses, presses.
final class Forms {

	private Forms() {}

	/// Fills in the form that goes to `action` and presses a button of it.
	///
	/// @param fields what to type or choose, by the field's name
	static void send(Window window, String action, Map<String, String> fields, String button) {
		var form = form(window, action, button);
		fields.forEach((name, value) -> fill(form, name, value));
		press(window, form.locator("button").filter(new Locator.FilterOptions().setHasText(button)).first());
	}

	/// Presses the button or link with these words.
	static void press(Window window, String words) {
		press(window, window.page().locator("button:not(.sr), a").filter(
				new Locator.FilterOptions().setHasText(words)).first());
	}

	private static Locator form(Window window, String action, String button) {
		var form = window.page().locator("form[action$='" + action + "']").filter(new Locator.FilterOptions()
				.setHas(window.page().locator("button", new Page.LocatorOptions()
						.setHasText(Pattern.compile("^\\s*" + button)))))
				.first();
		var folded = form.locator("xpath=ancestor::details[not(@open)]");
		if (folded.count() > 0) {
			folded.first().locator("summary").first().click();
		}
		return form;
	}

	private static void fill(Locator form, String name, String value) {
		var field = form.locator("[name='" + name + "']");
		switch (String.valueOf(field.first().getAttribute("type"))) {
			case "radio", "checkbox" -> form.locator("[name='" + name + "'][value='" + value + "']").check();
			case "null" -> {
				if ("SELECT".equals(field.first().evaluate("each => each.tagName"))) {
					field.first().selectOption(value);
				} else {
					field.first().fill(value);
				}
			}
			default -> field.first().fill(value);
		}
	}

	/// Everything that is pressed here leads to a page.
	private static void press(Window window, Locator pressed) {
		var arrived = new AtomicBoolean();
		Consumer<Page> next = _ -> arrived.set(true);
		window.page().onDOMContentLoaded(next);
		pressed.click();
		window.page().waitForCondition(arrived::get);
		window.page().offDOMContentLoaded(next);
	}
}

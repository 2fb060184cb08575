package nuandeng.node;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nuandeng.kernel.Setting;
import nuandeng.kernel.Settings;

/// The settings as this start found them: the environment first, then `nuandeng.properties` in the data folder, then
/// the one beside the program. Each line of such a file is `NUANDENG_NAME=value`; a line that begins with `#` is a
/// remark. A folder given by a relative name is counted from where it was written: from the file, or from the folder
/// in which the command was typed.
///
/// @param settings checked
/// @param values by variable name
/// @param unknown names that mean nothing, each with where it stands
record Settled(Settings settings, Map<String, String> values, List<String> unknown) {

	static final String FILE = "nuandeng.properties";

	private static final Set<String> NAMES =
			Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toUnmodifiableSet());

	/// Reads and checks all settings.
	///
	/// @param home the folder of the program
	/// @throws CannotStart if a file cannot be understood
	/// @throws Settings.Wrong if a setting cannot be used
	static Settled read(Path home, Map<String, String> environment) {
		var values = new HashMap<String, String>();
		var unknown = new ArrayList<String>();
		values.put(Setting.DATA.variable(), home.resolve(Setting.DATA.usual()).toString());
		values.putAll(file(home, unknown));
		var typed = new HashMap<String, String>();
		environment.forEach((name, value) -> {
			if (name.startsWith("NUANDENG_") && !value.isBlank()) {
				note(name, value.strip(), Path.of(""), "环境变量", typed, unknown);
			}
		});
		var folder = new HashMap<>(values);
		folder.putAll(typed);
		var data = new Settings(folder::get).folder();
		var inside = data.equals(home) ? Map.<String, String>of() : file(data, unknown);
		values.putAll(inside);
		values.putAll(typed);
		values.put(Setting.DATA.variable(), data.toString());
		return new Settled(new Settings(values::get), Map.copyOf(values), List.copyOf(unknown));
	}

	private static Map<String, String> file(Path folder, List<String> unknown) {
		var file = folder.resolve(FILE);
		var values = new HashMap<String, String>();
		var number = 0;
		for (var line : lines(file)) {
			number++;
			var text = number == 1 ? line.replaceFirst("^\uFEFF", "").strip() : line.strip();
			if (text.isEmpty() || text.startsWith("#")) {
				continue;
			}
			var equals = text.indexOf('=');
			if (equals < 1) {
				throw new CannotStart("设置文件 " + file + " 第 " + number + " 行看不懂：要写成 NUANDENG_PORT=8080 这样。",
						"line " + number + " of the settings file is not NAME=value", null);
			}
			var value = text.substring(equals + 1).strip();
			if (!value.isEmpty()) {
				note(text.substring(0, equals).strip(), value, folder, file.toString(), values, unknown);
			}
		}
		return values;
	}

	private static List<String> lines(Path file) {
		if (!Files.exists(file)) {
			return List.of();
		}
		try {
			return Files.readAllLines(file, StandardCharsets.UTF_8);
		} catch (CharacterCodingException e) {
			throw new CannotStart("设置文件 " + file + " 坏了：不是 UTF-8 的文字。", "the settings file is not UTF-8 text", e);
		} catch (IOException e) {
			throw new CannotStart("设置文件 " + file + " 读不了。", "the settings file cannot be read", e);
		}
	}

	private static void note(String name, String value, Path from, String where, Map<String, String> values,
			List<String> unknown) {
		if (!NAMES.contains(name)) {
			unknown.add("不认识的设置 " + name + "（" + where + "），没有用它。 / unknown setting, ignored");
		} else if (name.equals(Setting.DATA.variable())) {
			values.put(name, resolved(from, value));
		} else {
			values.put(name, value);
		}
	}

	private static String resolved(Path from, String value) {
		try {
			return from.resolve(value).toAbsolutePath().normalize().toString();
		} catch (java.nio.file.InvalidPathException e) {
			return value; // said by the settings themselves
		}
	}
}

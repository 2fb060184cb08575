package nuandeng.kernel;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The settings of this installation, checked once at the start.
public final class Settings {

	private final Map<Setting, String> values = new EnumMap<>(Setting.class);

	/// Reads every setting from where `lookup` finds it.
	///
	/// @param lookup the environment, by variable name
	/// @throws Wrong naming the first setting that cannot be used
	public Settings(Function<String, @Nullable String> lookup) {
		for (var setting : Setting.values()) {
			var value = lookup.apply(setting.variable());
			values.put(setting, value == null || value.isBlank() ? setting.usual() : value.strip());
		}
		check();
	}

	private void check() {
		port();
		folder();
		clock();
		number(Setting.SMTP_PORT, 1, 65535);
		if (!text(Setting.DEMO).matches("auto|off")) {
			throw new Wrong(Setting.DEMO, "只能是 auto 或 off");
		}
		if (!text(Setting.DB_URL).isEmpty() && !text(Setting.DB_URL).startsWith("jdbc:postgresql://")) {
			throw new Wrong(Setting.DB_URL, "要以 jdbc:postgresql:// 开头");
		}
		baseUrl();
		proxies();
	}

	/// The value as it was written; empty when unset.
	public String text(Setting setting) {
		return values.getOrDefault(setting, setting.usual());
	}

	/// The port of the web server; 0 takes any that is free.
	public int port() {
		return number(Setting.PORT, 0, 65535);
	}

	/// The folder that keeps everything.
	public Path folder() {
		try {
			return Path.of(text(Setting.DATA)).toAbsolutePath().normalize();
		} catch (InvalidPathException e) {
			throw new Wrong(Setting.DATA, "不是一个文件夹的名字");
		}
	}

	/// Tells whether an own database is set.
	public boolean ownDatabase() {
		return !text(Setting.DB_URL).isEmpty();
	}

	/// The moment at which the clock stands still, if it does.
	public Optional<Instant> clock() {
		var value = text(Setting.CLOCK);
		try {
			return value.isEmpty()
					? Optional.empty()
					: Optional.of(LocalDateTime.parse(value).atZone(WorkCalendar.ZONE).toInstant());
		} catch (DateTimeException e) {
			throw new Wrong(Setting.CLOCK, "要写成 2026-10-09T10:20 这样");
		}
	}

	/// The address at which people reach this installation, without a slash at the end.
	public String baseUrl() {
		var value = text(Setting.BASE_URL);
		if (value.isEmpty()) {
			return "http://localhost:" + port();
		}
		try {
			var uri = URI.create(value);
			if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?")) {
				throw new Wrong(Setting.BASE_URL, "要写成 https://网址 这样");
			}
			return value.replaceAll("/+$", "");
		} catch (IllegalArgumentException e) {
			throw new Wrong(Setting.BASE_URL, "要写成 https://网址 这样");
		}
	}

	/// The addresses of the machines that pass requests on.
	public List<InetAddress> proxies() {
		return Arrays.stream(text(Setting.PROXIES).split("[,，\\s]+")).map(Settings::address).toList();
	}

	private static InetAddress address(String written) {
		try {
			return InetAddress.ofLiteral(written);
		} catch (IllegalArgumentException e) {
			throw new Wrong(Setting.PROXIES, "要写成 127.0.0.1,::1 这样的 IP 地址");
		}
	}

	/// A number in a range.
	public int number(Setting setting, int least, int most) {
		try {
			var number = Integer.parseInt(text(setting));
			if (number >= least && number <= most) {
				return number;
			}
		} catch (NumberFormatException e) {
			// said below
		}
		throw new Wrong(setting, "要是 " + least + " 到 " + most + " 之间的数");
	}

	/// A setting that cannot be used. Its message is the one sentence people read; it never shows the value, which
	/// may be a secret.
	public static final class Wrong extends IllegalArgumentException {

		Wrong(Setting setting, String why) {
			super("设置 " + setting.variable() + " 不对：" + why + "。");
		}
	}
}

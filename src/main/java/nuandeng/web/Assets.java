package nuandeng.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/// Styles and scripts, each group joined into one file whose name carries its content, so that browsers may keep it
/// for ever.
@Component
public class Assets {

	private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

	static {
		GROUPS.put("page.css", List.of("tokens.css", "base.css", "page.css"));
		GROUPS.put("desk.css", List.of("tokens.css", "desk.css", "desk-more.css"));
		GROUPS.put("print.css", List.of("tokens.css", "print.css"));
		GROUPS.put("page.js", List.of("vendor/htmx.min.js", "page.js"));
		GROUPS.put("here.js", List.of("here.js"));
		GROUPS.put("note.js", List.of("note.js"));
		GROUPS.put("passkey.js", List.of("passkey.js"));
		GROUPS.put("desk.js", List.of("vendor/htmx.min.js", "desk.js"));
	}

	/// A file as it is sent.
	record File(String type, byte[] plain, byte[] zipped) {}

	private final Map<String, String> addresses = new LinkedHashMap<>();
	private final Map<String, File> files = new LinkedHashMap<>();

	Assets() {
		GROUPS.forEach((group, members) -> {
			var plain = members.stream().map(Assets::read).collect(java.util.stream.Collectors.joining("\n"))
					.getBytes(StandardCharsets.UTF_8);
			var name = group.replaceFirst("\\.", "." + hash(plain) + ".");
			addresses.put(group, "/assets/" + name);
			var type = group.endsWith(".css") ? "text/css;charset=utf-8" : "text/javascript;charset=utf-8";
			files.put(name, new File(type, plain, zip(plain)));
		});
	}

	/// The address of a group, such as `page.css`.
	public String of(String group) {
		var address = addresses.get(group);
		if (address == null) {
			throw new IllegalArgumentException("no such asset: " + group);
		}
		return address;
	}

	Optional<File> file(String name) {
		return Optional.ofNullable(files.get(name));
	}

	private static String read(String member) {
		try (var in = Assets.class.getResourceAsStream("assets/" + member)) {
			if (in == null) {
				throw new IllegalStateException("assets/" + member + " is missing");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String hash(byte[] content) {
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(content);
			return HexFormat.of().formatHex(digest, 0, 6);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] zip(byte[] plain) {
		var out = new ByteArrayOutputStream();
		try (var zip = new GZIPOutputStream(out)) {
			zip.write(plain);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}
}

package nuandeng.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the files of this folder.
final class Lines {

	private Lines() {}

	/// The lines of a file, each cut at its commas; remarks and empty lines are left out.
	static List<String[]> of(String file) {
		try (var in = Lines.class.getResourceAsStream(file)) {
			if (in == null) {
				throw new IllegalStateException(file + " is not beside the sample");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
					.filter(line -> !line.isBlank() && !line.startsWith("#"))
					.map(line -> line.split(",", -1))
					.toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

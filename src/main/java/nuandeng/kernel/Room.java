package nuandeng.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much room is left on a disk.
public final class Room {

	private Room() {}

	/// Megabytes free where a folder lies, or will lie; as many as can be if the system does not say.
	public static long in(Path folder) {
		for (var each = folder; each != null; each = each.getParent()) {
			if (Files.exists(each)) {
				return on(each);
			}
		}
		return Long.MAX_VALUE;
	}

	private static long on(Path folder) {
		try {
			return Files.getFileStore(folder).getUsableSpace() / 1_000_000;
		} catch (IOException e) {
			return Long.MAX_VALUE;
		}
	}
}

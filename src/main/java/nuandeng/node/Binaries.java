package nuandeng.node;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.nio.file.attribute.PosixFilePermission;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL that came with this one, unpacked into the data folder once.
final class Binaries {

	private static final String MARK = "unpacked-from";

	private Binaries() {}

	/// The folder of the programs `initdb`, `pg_ctl` and `postgres`.
	static Path in(DataFolder folder) throws IOException {
		var archive = archive();
		var mark = Long.toString(archive.openConnection().getContentLengthLong());
		var unpacked = folder.file("postgres");
		if (!isMarked(unpacked, mark)) {
			Say.step("展开自带的数据库程序…", "unpacking the embedded database");
			var half = folder.file("postgres.new");
			delete(half);
			unpack(archive, half);
			Files.writeString(half.resolve(MARK), mark);
			delete(unpacked);
			Files.move(half, unpacked, StandardCopyOption.ATOMIC_MOVE);
		}
		return unpacked.resolve("bin");
	}

	private static boolean isMarked(Path unpacked, String mark) throws IOException {
		var file = unpacked.resolve(MARK);
		return Files.exists(file) && Files.readString(file).equals(mark);
	}

	private static URL archive() {
		var name = "/postgres-" + system() + "-" + architecture() + ".txz";
		var archive = Binaries.class.getResource(name);
		if (archive == null) {
			throw new CannotStart("这个程序里没有给这种机器（" + system() + " " + architecture()
					+ "）的数据库，请用自己的 PostgreSQL（NUANDENG_DB_URL）。", "no embedded database for this platform", null);
		}
		return archive;
	}

	private static String system() {
		var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		return name.contains("win") && !name.contains("darwin") ? "windows" : name.contains("mac") ? "darwin" : "linux";
	}

	private static String architecture() {
		return switch (System.getProperty("os.arch")) {
			case "aarch64", "arm64" -> "arm_64";
			case "amd64", "x86_64" -> "x86_64";
			default -> System.getProperty("os.arch");
		};
	}

	private static void unpack(URL archive, Path into) throws IOException {
		try (InputStream packed = archive.openStream();
				var entries = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
			for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
				var file = into.resolve(entry.getName()).normalize();
				if (!file.startsWith(into)) {
					throw new IOException("an entry of the archive leads outside");
				}
				unpack(entry, entries, file);
			}
		}
	}

	private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(file);
		} else if (entry.isSymbolicLink()) {
			Files.createDirectories(file.getParent());
			Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
		} else {
			Files.createDirectories(file.getParent());
			Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
			if ((entry.getMode() & 0100) != 0 && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
				var permissions = Files.getPosixFilePermissions(file);
				permissions.addAll(Set.of(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE,
						PosixFilePermission.OTHERS_EXECUTE));
				Files.setPosixFilePermissions(file, permissions);
			}
		}
	}

	/// Deletes a folder with all it holds, if it is there.
	static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (var all = Files.walk(folder)) {
			for (var path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
				Files.delete(path);
			}
		}
	}
}

package nuandeng.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Room;
import nuandeng.kernel.Settings;
import org.springframework.stereotype.Component;

/// The folder `files` inside the data folder. A picture is called after the hash of its content; it is on the disk, and
/// so is its name, before {@link #store} returns.
@Component
class PhotoFolder {

	/// Younger pictures are left alone by the clean-up: their rows may not be committed yet.
	static final Duration YOUNG = Duration.ofDays(1);

	private final Path folder;
	private final InstantSource clock;

	PhotoFolder(Settings settings, InstantSource clock) {
		this.folder = settings.folder().resolve("files");
		this.clock = clock;
	}

	/// Tells whether the disk has room for more photos (ATT-05).
	boolean hasRoom() {
		return Room.in(folder) >= AttachmentRules.ROOM_FOR_PHOTOS.most();
	}

	/// Writes both sizes of a picture.
	///
	/// @return the hash under which they lie
	String store(Reading.Pictures pictures) {
		var content = hash(pictures.full());
		try {
			write(path(content, false), pictures.full());
			write(path(content, true), pictures.small());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return content;
	}

	/// Where a picture lies.
	Path path(String content, boolean small) {
		return folder.resolve(content.substring(0, 2)).resolve(content + (small ? "-small.jpg" : ".jpg"));
	}

	/// Removes pictures that belong to nothing.
	///
	/// @param inUse says which of some contents still belong to something
	/// @return how many files were removed
	int clean(Function<List<String>, Set<String>> inUse) {
		if (!Files.isDirectory(folder)) {
			return 0;
		}
		var removed = 0;
		try (var drawers = Files.newDirectoryStream(folder)) {
			for (var drawer : drawers) {
				removed += cleanDrawer(drawer, inUse);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return removed;
	}

	private int cleanDrawer(Path drawer, Function<List<String>, Set<String>> inUse) throws IOException {
		var old = new ArrayList<Path>();
		var limit = FileTime.from(clock.instant().minus(YOUNG));
		try (var files = Files.newDirectoryStream(drawer)) {
			for (var file : files) {
				if (Files.getLastModifiedTime(file).compareTo(limit) < 0) {
					old.add(file);
				}
			}
		}
		if (old.isEmpty()) {
			return 0;
		}
		var used = inUse.apply(old.stream().map(PhotoFolder::contentOf).distinct().toList());
		var removed = 0;
		for (var file : old) {
			if (!used.contains(contentOf(file)) && Files.deleteIfExists(file)) {
				removed++;
			}
		}
		return removed;
	}

	private static String contentOf(Path file) {
		return file.getFileName().toString().replaceFirst("(-small)?\\.jpg$", "");
	}

	private void write(Path target, byte[] picture) throws IOException {
		Files.createDirectories(target.getParent());
		if (Files.exists(target)) {
			touch(target); // young again, so that no clean-up takes it
			return;
		}
		var half = target.resolveSibling(Ids.next() + ".half");
		try (var channel = FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			var bytes = ByteBuffer.wrap(picture);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		touch(half);
		Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
		for (var named = target.getParent(); named != null && named.getParent() != null; named = named.getParent()) {
			sync(named);
			if (named.endsWith("files")) {
				break;
			}
		}
	}

	private void touch(Path file) throws IOException {
		Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
	}

	/// Brings the names in a folder to the disk. Windows knows no such thing and keeps them by itself.
	private static void sync(Path folder) throws IOException {
		if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
				names.force(true);
			}
		}
	}

	private static String hash(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}

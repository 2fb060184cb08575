package nuandeng.node;

import static nuandeng.node.NodeRules.ONE_PROGRAM_PER_FOLDER;
import static nuandeng.node.NodeRules.ROOM_TO_START;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import nuandeng.kernel.Room;

/// The folder that keeps everything, held by this process alone.
final class DataFolder implements AutoCloseable {

	private static final String IN_USE = "in-use";

	private final Path path;
	private final FileChannel lock;

	private DataFolder(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	/// Makes the folder if need be and takes it for this process.
	///
	/// @throws CannotStart if another process has it, or it cannot be written, or the disk has no room
	static DataFolder take(Path path) {
		return tryToTake(path).orElseThrow(() -> new CannotStart(ONE_PROGRAM_PER_FOLDER,
				"数据文件夹 " + path + " 正被另一个暖灯用着；先停掉那一个，或者用 NUANDENG_DATA 换一个文件夹。",
				"the data folder is in use by a running program"));
	}

	/// Takes the folder; empty if another process has it.
	static Optional<DataFolder> tryToTake(Path path) {
		try {
			if (!Files.isDirectory(path)) {
				Files.createDirectories(path);
				keepPrivate(path);
			}
			checkRoom(path, Room.in(path));
			var channel = FileChannel.open(path.resolve(IN_USE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (isLocked(channel)) {
				channel.close();
				return Optional.empty();
			}
			return Optional.of(new DataFolder(path, channel));
		} catch (IOException | ReadOnlyFileSystemException e) {
			throw unusable(path, e);
		}
	}

	/// Tells the operator why a folder cannot be used.
	static CannotStart unusable(Path path, Exception e) {
		var reason = switch (e) {
			case AccessDeniedException _ -> "没有写的权限";
			case ReadOnlyFileSystemException _ -> "磁盘是只读的";
			case FileAlreadyExistsException _, NotDirectoryException _ -> "那里有个同名的文件，不是文件夹";
			default -> reasonIn(String.valueOf(e.getMessage()));
		};
		return new CannotStart("数据文件夹 " + path + " 用不了：" + reason + "。", "the data folder cannot be used", e);
	}

	private static String reasonIn(String message) {
		if (message.contains("No space left") || message.contains("Disk quota")) {
			return "磁盘满了";
		}
		return message.contains("Read-only") ? "磁盘是只读的"
				: message.contains("Not a directory") ? "那里有个同名的文件，不是文件夹" : "读写出错（" + message + "）";
	}

	static void checkRoom(Path path, long free) {
		if (free < ROOM_TO_START.most()) {
			throw new CannotStart(ROOM_TO_START, "磁盘快满了：" + path + " 只剩 " + free + " MB，腾出地方再启动。",
					"the disk is nearly full");
		}
	}

	private static boolean isLocked(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() == null;
		} catch (OverlappingFileLockException e) {
			return true;
		}
	}

	/// Where `name` lies in the folder.
	Path file(String name) {
		return path.resolve(name);
	}

	Path path() {
		return path;
	}

	/// Lets nobody but the owner look into a folder or file, where the system can say so.
	static void keepPrivate(Path path) throws IOException {
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(path,
					PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
		}
	}

	@Override
	public void close() {
		try {
			lock.close();
		} catch (IOException e) {
			throw unusable(path, e);
		}
	}
}

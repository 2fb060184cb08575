package nuandeng.node;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nuandeng.node.BackupContents.Kept;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Carries everything that is kept into one file, while the program runs: all tables as they were at one moment, then
/// the files that those tables speak of. What was acknowledged before the backup began is in it.
final class Backup {

	/// The part of the data folder that holds people's files.
	static final String FILES = "files";

	private final Connection connection;
	private final ZipOutputStream archive;

	private Backup(Connection connection, ZipOutputStream archive) {
		this.connection = connection;
		this.archive = archive;
	}

	/// Writes `file`, which must not exist; it appears only when it is whole.
	///
	/// @throws CannotStart with one sentence, if it cannot be made
	static void of(Settled settled, Path file) {
		if (Files.exists(file)) {
			throw new CannotStart("已经有 " + file + " 了，换个名字，不覆盖。", "the file exists already", null);
		}
		var part = file.resolveSibling(file.getFileName() + ".part");
		try (var storage = OpenStorage.besideOrAlone(settled)) {
			Say.step("备份：" + storage.database() + " → " + file, "backing up");
			var contents = write(storage.database(), settled.settings().folder(), part);
			Seal.put(part);
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
			Say.line("备份好了：" + contents.tables().size() + " 张表，"
					+ contents.tables().stream().mapToLong(Kept::rows).sum() + " 行，" + contents.files().size() + " 个文件，"
					+ Files.size(file) / 1000 + " KB。 / backup is complete");
		} catch (IOException | SQLException e) {
			throw failed(part, file, e);
		}
	}

	private static BackupContents write(Database database, Path folder, Path part) throws IOException, SQLException {
		var versions = Migrations.versions(Program.source(database));
		try (var connection = database.connect();
				var out = Files.newOutputStream(part);
				var archive = new ZipOutputStream(new BufferedOutputStream(out, 1 << 20), StandardCharsets.UTF_8)) {
			DataFolder.keepPrivate(part);
			connection.setAutoCommit(false);
			connection.setReadOnly(true);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			return new Backup(connection, archive).write(folder, versions);
		}
	}

	private BackupContents write(Path folder, Map<String, String> versions) throws IOException, SQLException {
		var columns = KeptTables.columns(connection);
		var madeAt = Instant.now();
		var tables = new ArrayList<Kept>();
		var copy = connection.unwrap(PGConnection.class).getCopyAPI();
		for (var table : columns.entrySet()) {
			tables.add(table(copy, table.getKey(), table.getValue()));
		}
		var files = new ArrayList<Kept>();
		for (var path : filesOf(folder)) {
			files.add(file(folder, path));
		}
		var contents = new BackupContents(madeAt.toString(), versions, tables, files, KeptTables.sequences(connection));
		archive.putNextEntry(new ZipEntry(BackupContents.ENTRY));
		archive.write(contents.print().getBytes(StandardCharsets.UTF_8));
		archive.closeEntry();
		return contents;
	}

	private Kept table(CopyManager copy, String table, String columns) throws IOException, SQLException {
		archive.putNextEntry(new ZipEntry(entryOf(table)));
		var rows = copy.copyOut("COPY " + table + " (" + columns + ") TO STDOUT", keptOpen());
		archive.closeEntry();
		return new Kept(table, rows, columns);
	}

	private Kept file(Path folder, Path path) throws IOException {
		var name = folder.relativize(path).toString().replace('\\', '/');
		archive.putNextEntry(new ZipEntry(name));
		Files.copy(path, archive);
		archive.closeEntry();
		return new Kept(name, 0, "");
	}

	/// The archive as a stream that its reader cannot close.
	private OutputStream keptOpen() {
		return new OutputStream() {
			@Override
			public void write(int one) throws IOException {
				archive.write(one);
			}

			@Override
			public void write(byte[] many, int from, int count) throws IOException {
				archive.write(many, from, count);
			}
		};
	}

	/// The entry of the archive that holds a table.
	static String entryOf(String table) {
		return "tables/" + table + ".copy";
	}

	private static List<Path> filesOf(Path folder) throws IOException {
		var files = new ArrayList<Path>();
		var days = folder.resolve("workdays.csv");
		if (Files.isRegularFile(days)) {
			files.add(days);
		}
		if (Files.isDirectory(folder.resolve(FILES))) {
			try (var all = Files.walk(folder.resolve(FILES))) {
				all.filter(Files::isRegularFile).sorted().forEach(files::add);
			}
		}
		return files;
	}

	private static CannotStart failed(Path part, Path file, Exception e) {
		try {
			Files.deleteIfExists(part);
		} catch (IOException again) {
			e.addSuppressed(again);
		}
		var reason = switch (e) {
			case NoSuchFileException _ -> "没有那个文件夹";
			case FileAlreadyExistsException _ -> "已经有这个文件了";
			case IOException _ when String.valueOf(e.getMessage()).contains("No space left") -> "磁盘满了";
			case SQLException _ -> "数据库读不了";
			default -> "写不了";
		};
		return new CannotStart("没有备份成 " + file + "：" + reason + "。", "the backup was not made", e);
	}
}

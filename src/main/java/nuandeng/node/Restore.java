package nuandeng.node;

import static nuandeng.node.NodeRules.RESTORE_INTO_NOTHING;
import static nuandeng.node.NodeRules.WHOLE_OR_NOT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipFile;
import nuandeng.kernel.Settings;
import nuandeng.node.BackupContents.Kept;
import org.postgresql.PGConnection;

/// Brings a backup back to life in an empty data folder or database. Every byte is checked before anything is touched;
/// what cannot be restored whole leaves nothing behind.
final class Restore {

	private final ZipFile archive;
	private final BackupContents contents;

	private Restore(ZipFile archive, BackupContents contents) {
		this.archive = archive;
		this.contents = contents;
	}

	/// Restores `file` where the settings say.
	///
	/// @throws CannotStart with one sentence, if the file is not whole or the place is not empty
	static void from(Settled settled, Path file) {
		if (!Files.isRegularFile(file)) {
			throw new CannotStart("没有备份文件 " + file + "。", "there is no such backup file", null);
		}
		Say.step("核对备份 " + file, "checking every byte of the backup");
		try {
			if (!Seal.isWhole(file)) {
				throw new IOException("the seal is broken");
			}
			try (var archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
				new Restore(archive, contents(archive)).into(settled.settings());
			}
		} catch (IOException | IllegalArgumentException e) {
			throw new CannotStart(WHOLE_OR_NOT, "备份文件 " + file + " 坏了或者不是暖灯的备份。", "the backup file is damaged");
		} catch (SQLException e) {
			throw new CannotStart("没有恢复成：数据库写不了。什么也没有留下。", "the restore failed and left nothing", e);
		}
	}

	private static BackupContents contents(ZipFile archive) throws IOException {
		return BackupContents
				.parse(new String(bytes(archive, BackupContents.ENTRY).readAllBytes(), StandardCharsets.UTF_8));
	}

	private static InputStream bytes(ZipFile archive, String entry) throws IOException {
		var found = archive.getEntry(entry);
		if (found == null) {
			throw new IOException(entry + " is missing");
		}
		return archive.getInputStream(found);
	}

	private void into(Settings settings) throws IOException, SQLException {
		var folder = DataFolder.take(settings.folder());
		var stops = new Stops();
		stops.onSignal();
		stops.add(folder::close);
		try {
			refuseIfInUse(folder, settings);
			fill(folder, settings, stops);
		} finally {
			stops.close();
		}
	}

	private static void refuseIfInUse(DataFolder folder, Settings settings) throws IOException {
		var files = folder.file(Backup.FILES);
		if (!settings.ownDatabase() && Files.exists(folder.file("database")) || Files.exists(files)) {
			throw new CannotStart(RESTORE_INTO_NOTHING, "数据文件夹 " + folder.path() + " 里已经有数据，用 NUANDENG_DATA 换一个空的。",
					"the data folder is not empty");
		}
	}

	private void fill(DataFolder folder, Settings settings, Stops stops) throws IOException, SQLException {
		try (var storage = OpenStorage.in(folder, settings, stops)) {
			try (var connection = storage.database().connect()) {
				if (KeptTables.present(connection)) {
					throw new CannotStart(RESTORE_INTO_NOTHING, "数据库 " + storage.database() + " 里已经有暖灯的表，换一个空的库。",
							"the database is not empty");
				}
			}
			try {
				tables(storage.database());
				files(folder);
			} catch (RuntimeException | IOException | SQLException e) {
				clear(storage.database(), folder);
				throw e;
			}
		}
		Say.line("恢复好了：备份于 " + contents.madeAt() + "，" + contents.tables().size() + " 张表，"
				+ contents.tables().stream().mapToLong(Kept::rows).sum() + " 行，" + contents.files().size()
				+ " 个文件，个个核对过。 / restored and checked");
	}

	private void tables(Database database) throws IOException, SQLException {
		var source = Program.source(database);
		Migrations.run(source, contents.versions());
		try (var connection = database.connect()) {
			connection.setAutoCommit(false);
			load(connection);
			connection.commit();
		}
		Migrations.catchUp(source);
	}

	private void load(Connection connection) throws IOException, SQLException {
		var copy = connection.unwrap(PGConnection.class).getCopyAPI();
		try (var statement = connection.createStatement()) {
			for (var table : contents.tables()) {
				statement.execute("ALTER TABLE " + table.name() + " DISABLE TRIGGER USER");
			}
			statement.execute("TRUNCATE " + String.join(", ", contents.tables().stream().map(Kept::name).toList()));
			for (var table : contents.tables()) {
				try (var bytes = bytes(archive, Backup.entryOf(table.name()))) {
					var rows = copy.copyIn("COPY " + table.name() + " (" + table.columns() + ") FROM STDIN", bytes,
							1 << 16);
					if (rows != table.rows()) {
						throw new IOException(table.name() + " has lost rows");
					}
				}
			}
			statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
			for (var table : contents.tables()) {
				statement.execute("ALTER TABLE " + table.name() + " ENABLE TRIGGER USER");
			}
			for (var sequence : contents.sequences()) {
				statement.execute("SELECT setval('%s', %d, %s)".formatted(sequence.name().replace("'", "''"),
						sequence.last(), sequence.called()));
			}
		}
	}

	private void files(DataFolder folder) throws IOException {
		for (var kept : contents.files()) {
			var file = folder.file(kept.name()).normalize();
			if (!file.startsWith(folder.path())) {
				throw new IOException("a file leads outside");
			}
			Files.createDirectories(file.getParent());
			Files.copy(bytes(archive, kept.name()), file);
		}
	}

	private static void clear(Database database, DataFolder folder) throws IOException, SQLException {
		try (var connection = database.connect()) {
			KeptTables.drop(connection);
		}
		Binaries.delete(folder.file(Backup.FILES));
	}
}

package nuandeng.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nuandeng.testing.Proves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTests {

	@TempDir
	static Path place;

	private static Path source = Path.of("");
	private static Map<String, String> versions = Map.of();

	@BeforeAll
	static void fill() throws IOException, SQLException {
		source = Instance.folder();
		Files.createDirectories(source.resolve("files/ab"));
		Files.writeString(source.resolve("files/ab/照片.jpg"), "a picture");
		try (var storage = open(source)) {
			Migrations.run(Program.source(storage.database()));
			versions = Migrations.versions(Program.source(storage.database()));
			execute(storage.database(),
					"""
					INSERT INTO territory.areas (code, name, valid_from) VALUES ('990077', '有\t制表符\\和换行\n的区', '2026-01-01')""");
			execute(storage.database(), """
					INSERT INTO identity.spring_session (primary_id, session_id, creation_time, last_access_time,
					       max_inactive_interval, expiry_time) VALUES ('a', 'b', 1, 1, 1, 1)""");
		}
		Backup.of(settled(source), place.resolve("whole.zip"));
	}

	@Test
	void what_was_backed_up_is_there_after_a_restore_and_sign_ins_are_not() throws Exception {
		var target = Instance.folder();

		Restore.from(settled(target), place.resolve("whole.zip"));

		try (var storage = open(target)) {
			assertThat(answer(storage.database(), "SELECT name FROM territory.areas WHERE code = '990077'"))
					.isEqualTo("有\t制表符\\和换行\n的区");
			assertThat(answer(storage.database(), "SELECT count(*) FROM identity.spring_session")).isEqualTo("0");
			assertThat(Migrations.versions(Program.source(storage.database()))).isEqualTo(versions);
			Migrations.run(Program.source(storage.database()));
		}
		assertThat(target.resolve("files/ab/照片.jpg")).hasContent("a picture");
	}

	@Test
	@Proves("NOD-06")
	void a_folder_that_holds_something_is_left_alone() {
		assertThatThrownBy(() -> Restore.from(settled(source), place.resolve("whole.zip")))
				.isInstanceOf(CannotStart.class)
				.hasMessageContaining("里已经有数据")
				.hasMessageContaining("NOD-06");
	}

	@Test
	@Proves("NOD-07")
	void a_damaged_byte_anywhere_restores_nothing() throws Exception {
		var target = Instance.folder();
		var whole = Files.readAllBytes(place.resolve("whole.zip"));
		for (int part = 1; part < 8; part++) {
			var damaged = Files.write(place.resolve("damaged-" + part + ".zip"), whole);
			try (var file = new RandomAccessFile(damaged.toFile(), "rw")) {
				file.seek((long) whole.length * part / 8);
				var was = file.read();
				file.seek((long) whole.length * part / 8);
				file.write(was ^ 0x55);
			}
			assertThatThrownBy(() -> Restore.from(settled(target), damaged))
					.isInstanceOf(CannotStart.class)
					.hasMessageContaining("NOD-07");
		}
		assertThat(target.resolve("database")).doesNotExist();
		assertThat(target.resolve("files")).doesNotExist();
	}

	@Test
	void a_backup_overwrites_nothing() {
		assertThatThrownBy(() -> Backup.of(settled(source), place.resolve("whole.zip")))
				.isInstanceOf(CannotStart.class)
				.hasMessageContaining("不覆盖");
	}

	@Test
	void a_backup_that_cannot_be_written_leaves_nothing() {
		assertThatThrownBy(() -> Backup.of(settled(source), place.resolve("nowhere/backup.zip")))
				.isInstanceOf(CannotStart.class)
				.hasMessageContaining("没有那个文件夹");
	}

	@Test
	void the_contents_come_back_as_they_went_in() {
		var contents = new BackupContents("now", Map.of("web", "1"),
				List.of(new BackupContents.Kept("web.commands", 3, "key, at")),
				List.of(new BackupContents.Kept("files/a b.jpg", 0, "")),
				List.of(new BackupContents.Sequence("web.n", 7, true)));

		assertThat(BackupContents.parse(contents.print())).isEqualTo(contents);
		assertThatThrownBy(() -> BackupContents.parse(contents.print().replace("end\n", "")))
				.isInstanceOf(IllegalArgumentException.class);
	}

	private static Settled settled(Path folder) {
		return Settled.read(folder, Map.of("NUANDENG_DATA", folder.toString()));
	}

	private static OpenStorage open(Path folder) {
		return OpenStorage.in(DataFolder.take(folder), settled(folder).settings(), new Stops());
	}

	private static void execute(Database database, String command) throws SQLException {
		try (var connection = database.connect(); var statement = connection.createStatement()) {
			statement.execute(command);
		}
	}

	private static String answer(Database database, String question) throws SQLException {
		try (var connection = database.connect();
				var statement = connection.createStatement();
				var rows = statement.executeQuery(question)) {
			assertThat(rows.next()).isTrue();
			return rows.getString(1);
		}
	}
}

package nuandeng.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nuandeng.audit.AuditTrail;
import nuandeng.audit.Verification;
import nuandeng.node.Database;
import nuandeng.node.Instance;
import nuandeng.testing.Proves;
import nuandeng.testing.Scratch;
import org.junit.jupiter.api.Test;

/// Whatever is killed in the middle of sixty-four people talking at once, and wherever a backup is brought back to life:
/// what was acknowledged is there once, with its words, its notice and its entry in the trail.
class NothingLostTests {

	private static final int ENOUGH = 300;

	@Test
	@Proves("NOD-05")
	void nothing_acknowledged_is_lost_when_the_program_is_killed() throws Exception {
		var folder = Instance.folder();
		Map<String, String> acknowledged;
		try (var instance = Instance.start(folder, Map.of())) {
			found(instance.database());
			var crowd = new Crowd(instance.port());
			crowd.awaitAcknowledged(ENOUGH);
			instance.kill();
			acknowledged = crowd.hush();
		}
		try (var again = Instance.start(folder, Map.of())) {
			assertNothingLost(again, acknowledged);
		}
	}

	@Test
	@Proves("NOD-05")
	void nothing_acknowledged_is_lost_when_the_database_is_killed() throws Exception {
		var folder = Instance.folder();
		Map<String, String> acknowledged;
		try (var instance = Instance.start(folder, Map.of())) {
			found(instance.database());
			var crowd = new Crowd(instance.port());
			crowd.awaitAcknowledged(ENOUGH);
			instance.databaseProcess().destroyForcibly();
			crowd.awaitAcknowledged(crowd.acknowledged().size() + ENOUGH); // it came back by itself
			acknowledged = crowd.hush();
			instance.interrupt();
		}
		try (var again = Instance.start(folder, Map.of())) {
			assertNothingLost(again, acknowledged);
		}
	}

	@Test
	@Proves({"NOD-06", "NOD-07"})
	void a_backup_made_while_people_talk_holds_what_was_acknowledged_before_it_began() throws Exception {
		var file = Scratch.folder().resolve("backup.zip");
		Map<String, String> before;
		try (var instance = Instance.start(Instance.folder(), Map.of())) {
			found(instance.database());
			var crowd = new Crowd(instance.port());
			crowd.awaitAcknowledged(ENOUGH);
			before = crowd.acknowledged();
			var ended = Instance.run(Map.of("NUANDENG_DATA", instance.data().toString()), "backup", file.toString());
			assertThat(ended.said()).contains("备份好了");
			assertThat(crowd.hush().size()).isGreaterThan(before.size());
			assertThat(Instance.run(Map.of("NUANDENG_DATA", instance.data().toString()), "restore", file.toString())
					.said())
					.contains("NOD-01");
		}
		var elsewhere = Instance.folder();
		assertThat(Instance.run(Map.of("NUANDENG_DATA", elsewhere.toString()), "restore", file.toString()).said())
				.contains("恢复好了");
		try (var restored = Instance.start(elsewhere, Map.of())) {
			assertNothingLost(restored, before);
			var crowd = new Crowd(restored.port());
			crowd.awaitAcknowledged(20);
			assertNothingLost(restored, crowd.hush());
		}
	}

	private static void assertNothingLost(Instance instance, Map<String, String> acknowledged) throws SQLException {
		var kept = new HashMap<String, String>();
		for (var row : rows(instance.database(), """
				SELECT r.words, r.number,
				       (SELECT count(*) FROM audit.entries e WHERE e.subject_id = r.id AND e.what = 'request.lodged'),
				       (SELECT count(*) FROM notification.notices n WHERE n.key = 'request.' || r.id || '.receipt')
				  FROM requests.requests r
				""")) {
			assertThat(kept.put(row.get(0), row.get(1))).as("%s is there twice", row.get(0)).isNull();
			assertThat(row.subList(2, 4)).as("entry and notice of %s", row.get(1)).containsExactly("1", "1");
		}
		assertThat(kept.keySet()).containsAll(acknowledged.keySet());
		assertThat(kept.values()).doesNotHaveDuplicates();
		acknowledged.forEach((words, number) -> assertThat(number).isIn("", kept.get(words)));
		assertThat(acknowledged.values().stream().filter(number -> !number.isEmpty())).hasSizeGreaterThan(10);
		Verification chain = instance.inside(context -> context.getBean(AuditTrail.class).verify());
		assertThat(chain).isInstanceOf(Verification.Whole.class);
	}

	/// A street with one community, so that there is somebody to talk to.
	private static void found(Database database) throws SQLException {
		try (var connection = database.connect(); var statement = connection.createStatement()) {
			statement.execute("""
					INSERT INTO territory.areas (code, name, valid_from)
					VALUES ('990901001', '测试街道', '2026-01-01'), ('990901001001', '测试社区', '2026-01-01')
					""");
			statement.execute("""
					INSERT INTO territory.communities (code, slug, address, phone, hours)
					VALUES ('990901001001', 'ceshi', '一号路 1 号', '0000-12345', '周一到周五 8:30–17:30')
					""");
		}
	}

	private static List<List<String>> rows(Database database, String question) throws SQLException {
		try (var connection = database.connect();
				var statement = connection.createStatement();
				var result = statement.executeQuery(question)) {
			var rows = new ArrayList<List<String>>();
			while (result.next()) {
				var row = new ArrayList<String>();
				for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
					row.add(String.valueOf(result.getString(column)));
				}
				rows.add(row);
			}
			return rows;
		}
	}
}

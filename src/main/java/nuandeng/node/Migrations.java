package nuandeng.node;

import static nuandeng.node.NodeRules.NO_STEP_BACK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings the tables of every module up to date, module by module in the order of the book. Versions count within a
/// module; each has its own history in schema `migrations`. When the files are the same as last time, nothing is asked
/// but that.
public final class Migrations {

	/// The modules that keep tables, each after those it knows.
	public static final List<String> MODULES = List.of("node", "identity", "web", "audit", "notification",
			"attachments", "territory", "organisations", "catalogue", "cases", "requests", "orders", "insight", "feeds");

	private Migrations() {}

	/// Migrates all modules; does nothing where nothing is new.
	///
	/// @throws CannotStart if the database was used by a newer version, or a migration failed and was taken back
	public static void run(DataSource database) {
		run(database, Map.of());
	}

	/// Migrates each module up to its version in `most`, or as far as there are files where none is named.
	static void run(DataSource database, Map<String, String> most) {
		var fingerprint = fingerprint();
		try {
			if (most.isEmpty() && applied(database).filter(fingerprint::equals).isPresent()) {
				return;
			}
			Say.step("建表、升级…", "bringing the tables up to date");
			MODULES.forEach(module -> refuseNewer(flyway(database, module, most), module));
			MODULES.forEach(module -> flyway(database, module, most).migrate());
			if (most.isEmpty()) {
				remember(database, fingerprint);
			}
		} catch (FlywayException e) {
			throw new CannotStart("建表没有做成，已经原样退回；数据库里的表和这个版本的程序对不上。",
					"the tables could not be brought up to date", e);
		} catch (SQLException e) {
			throw new CannotStart("建表没有做成：数据库不听使唤。", "the tables could not be brought up to date", e);
		}
	}

	/// The newest version of each module that the database has.
	static Map<String, String> versions(DataSource database) {
		var versions = new LinkedHashMap<String, String>();
		for (var module : MODULES) {
			var current = flyway(database, module, Map.of()).info().current();
			if (current != null && current.getVersion() != null) {
				versions.put(module, current.getVersion().getVersion());
			}
		}
		return versions;
	}

	private static void refuseNewer(Flyway flyway, String module) {
		if (Arrays.stream(flyway.info().all()).anyMatch(migration -> migration.getState().name().startsWith("FUTURE"))) {
			throw new CannotStart(NO_STEP_BACK, "数据库比程序新（" + module + "），请用新版本的程序打开它。",
					"the database is newer than the program");
		}
	}

	private static Flyway flyway(DataSource database, String module, Map<String, String> most) {
		return Flyway.configure()
				.dataSource(database)
				.defaultSchema("migrations")
				.createSchemas(true)
				.table(module)
				.locations("classpath:nuandeng/" + module + "/migrations")
				.failOnMissingLocations(false)
				.baselineOnMigrate(true)
				.baselineVersion("0")
				.target(most.isEmpty() ? "latest" : most.getOrDefault(module, "0") + "?") // “?”: it may have no file
				.cleanDisabled(true)
				.load();
	}

	private static Optional<String> applied(DataSource database) throws SQLException {
		try (var connection = database.getConnection(); var statement = connection.createStatement()) {
			try (var rows = statement.executeQuery("SELECT to_regclass('migrations.fingerprint') IS NOT NULL")) {
				if (!rows.next() || !rows.getBoolean(1)) {
					return Optional.empty();
				}
			}
			try (var rows = statement.executeQuery("SELECT files FROM migrations.fingerprint")) {
				return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
			}
		}
	}

	private static void remember(DataSource database, String fingerprint) throws SQLException {
		try (var connection = database.getConnection()) {
			try (var statement = connection.createStatement()) {
				statement.execute("CREATE TABLE IF NOT EXISTS migrations.fingerprint "
						+ "(one boolean PRIMARY KEY DEFAULT true CHECK (one), files text NOT NULL)");
			}
			try (var statement = connection.prepareStatement("INSERT INTO migrations.fingerprint (files) VALUES (?) "
					+ "ON CONFLICT (one) DO UPDATE SET files = excluded.files")) {
				statement.setString(1, fingerprint);
				statement.executeUpdate();
			}
		}
	}

	private static String fingerprint() {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			var files = new PathMatchingResourcePatternResolver()
					.getResources("classpath*:nuandeng/*/migrations/*.sql");
			Arrays.sort(files, Comparator.comparing(Migrations::nameOf));
			for (var file : files) {
				digest.update(nameOf(file).getBytes(java.nio.charset.StandardCharsets.UTF_8));
				digest.update(file.getContentAsByteArray());
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String nameOf(Resource file) {
		try {
			return file.getURL().toString().replaceFirst("^.*/nuandeng/", "");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

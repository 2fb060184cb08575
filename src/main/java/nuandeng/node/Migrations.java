package nuandeng.node;

import static nuandeng.node.NodeRules.NO_STEP_BACK;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings the tables of every module up to date, module by module in the order of the book. Versions count within a
/// module; each has its own history in schema `migrations`. When the files are the same as last time, nothing is asked
/// but that.
public final class Migrations {

	/// The modules that keep tables, each after those it knows.
	public static final List<String> MODULES = List.of("node", "identity", "web", "audit", "notification",
			"attachments", "territory", "organisations", "catalogue", "cases", "requests", "ideas", "filing",
			"orders", "honours", "volunteering", "insight", "feeds");

	private static final Pattern FILE = Pattern.compile("([a-z]+)/migrations/V([0-9_.]+)__.*\\.sql");

	private Migrations() {}

	/// Migrates all modules; does nothing where nothing is new. A module that counts by the server's own transaction
	/// numbers has a function `adopt`, asked at every start, so that it finds its place on another server.
	///
	/// @throws CannotStart if the database was used by a newer version, or a migration failed and was taken back
	public static void run(DataSource database) {
		run(database, Map.of());
	}

	/// Migrates each module up to its version in `most`, or as far as there are files where none is named.
	static void run(DataSource database, Map<String, String> most) {
		var files = files();
		var fingerprint = fingerprint(files);
		try {
			if (most.isEmpty() && applied(database).filter(fingerprint::equals).isPresent()) {
				adopt(database);
				return;
			}
			Say.step("建表、升级…", "bringing the tables up to date");
			refuseNewer(versions(database), newest(files));
			refuseNewer(most, newest(files));
			for (var module : most.isEmpty() ? newest(files).keySet() : most.keySet()) {
				flyway(database, module, most.getOrDefault(module, "latest")).migrate();
			}
			if (most.isEmpty()) {
				settle(database);
			}
		} catch (FlywayException e) {
			throw new CannotStart("建表没有做成，已经原样退回；数据库里的表和这个版本的程序对不上。",
					"the tables could not be brought up to date", e);
		} catch (SQLException e) {
			throw new CannotStart("建表没有做成：数据库不听使唤。", "the tables could not be brought up to date", e);
		}
	}

	/// Brings tables that came with a restore as far as there are files.
	static void catchUp(DataSource database) throws SQLException {
		if (versions(database).equals(newest(files()))) {
			settle(database);
		} else {
			run(database);
		}
	}

	/// The newest version of each module that the database has.
	static Map<String, String> versions(DataSource database) throws SQLException {
		var versions = new LinkedHashMap<String, String>();
		try (var connection = database.getConnection(); var statement = connection.createStatement()) {
			for (var module : MODULES) {
				if (!isThere(statement, module)) {
					continue;
				}
				try (var rows = statement.executeQuery("SELECT version FROM migrations." + module
						+ " WHERE success AND type = 'SQL' ORDER BY installed_rank DESC LIMIT 1")) {
					if (rows.next()) {
						versions.put(module, rows.getString(1));
					}
				}
			}
		}
		return versions;
	}

	private static void settle(DataSource database) throws SQLException {
		adopt(database);
		remember(database, fingerprint(files()));
	}

	private static void refuseNewer(Map<String, String> versions, Map<String, String> newest) {
		versions.forEach((module, version) -> {
			var known = MigrationVersion.fromVersion(newest.getOrDefault(module, "0"));
			if (MigrationVersion.fromVersion(version).compareTo(known) > 0) {
				throw new CannotStart(NO_STEP_BACK, "数据库或备份比程序新（" + module + "），请用新版本的程序打开它。",
						"the data is newer than the program");
			}
		});
	}

	private static Flyway flyway(DataSource database, String module, String most) {
		return Flyway.configure()
				.dataSource(database)
				.defaultSchema("migrations")
				.createSchemas(true)
				.table(module)
				.locations("classpath:nuandeng/" + module + "/migrations")
				.failOnMissingLocations(false)
				.baselineOnMigrate(true)
				.baselineVersion("0")
				.target(most)
				.cleanDisabled(true)
				.load();
	}

	private static Optional<String> applied(DataSource database) throws SQLException {
		try (var connection = database.getConnection(); var statement = connection.createStatement()) {
			if (!isThere(statement, "fingerprint")) {
				return Optional.empty();
			}
			try (var rows = statement.executeQuery("SELECT files FROM migrations.fingerprint")) {
				return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
			}
		}
	}

	private static boolean isThere(Statement statement, String table) throws SQLException {
		try (var rows = statement.executeQuery("SELECT to_regclass('migrations." + table + "') IS NOT NULL")) {
			return rows.next() && rows.getBoolean(1);
		}
	}

	private static void adopt(DataSource database) throws SQLException {
		try (var connection = database.getConnection(); var statement = connection.createStatement()) {
			for (var module : KeptTables.functions(connection, "adopt")) {
				statement.execute("SELECT " + module + "()");
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

	private static Resource[] files() {
		try {
			var files =
					new PathMatchingResourcePatternResolver().getResources("classpath*:nuandeng/*/migrations/*.sql");
			Arrays.sort(files, Comparator.comparing(Migrations::nameOf));
			return files;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/// The newest version of each module that has files, in the order of the book.
	private static Map<String, String> newest(Resource[] files) {
		var newest = new LinkedHashMap<String, String>();
		for (var module : MODULES) {
			Arrays.stream(files)
					.map(file -> FILE.matcher(nameOf(file)))
					.filter(name -> name.matches() && name.group(1).equals(module))
					.map(name -> MigrationVersion.fromVersion(name.group(2)))
					.max(Comparator.naturalOrder())
					.ifPresent(version -> newest.put(module, version.getVersion()));
		}
		return newest;
	}

	private static String fingerprint(Resource[] files) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			for (var file : files) {
				digest.update(nameOf(file).getBytes(StandardCharsets.UTF_8));
				digest.update(file.getContentAsByteArray());
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/// Such as `orders/migrations/V1__orders.sql`.
	private static String nameOf(Resource file) {
		try {
			return file.getURL().toString().replaceFirst("^.*/nuandeng/(?=[a-z]+/migrations/)", "");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

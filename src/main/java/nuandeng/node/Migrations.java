package nuandeng.node;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the tables of every module up to date, module by module in the order of the book. Versions count within a
/// module; each has its own history in schema `migrations`.
public final class Migrations {

	/// The modules that keep tables, each after those it knows.
	public static final List<String> MODULES = List.of("identity", "web", "audit", "notification", "attachments",
			"territory", "organisations", "catalogue", "cases", "requests", "orders", "insight");

	private Migrations() {}

	/// Migrates all modules; does nothing where nothing is new.
	public static void run(DataSource database) {
		for (var module : MODULES) {
			Flyway.configure()
					.dataSource(database)
					.defaultSchema("migrations")
					.createSchemas(true)
					.table(module)
					.locations("classpath:nuandeng/" + module + "/migrations")
					.failOnMissingLocations(false)
					.baselineOnMigrate(true)
					.baselineVersion("0")
					.cleanDisabled(true)
					.load()
					.migrate();
		}
	}
}

package nuandeng.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nuandeng.node.Migrations;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.postgresql.ds.PGSimpleDataSource;

/// One real PostgreSQL for the whole test run. It holds a template with all tables, from which every test context gets
/// its own database in a few milliseconds.
public final class TestDatabase {

	private static final AtomicInteger COUNT = new AtomicInteger();
	private static final List<ConfigurableApplicationContext> PROGRAMS = new CopyOnWriteArrayList<>();
	private static final EmbeddedPostgres SERVER = start();

	private TestDatabase() {}

	/// The address of a fresh database with all tables and nothing in them.
	public static synchronized String fresh() {
		return copy("template_nuandeng");
	}

	/// The address of a database without any table.
	public static synchronized String empty() {
		return copy("template1");
	}

	private static String copy(String template) {
		var name = "test_" + COUNT.incrementAndGet();
		try (var connection = SERVER.getPostgresDatabase().getConnection();
				var statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
		return SERVER.getJdbcUrl("postgres", name);
	}

	/// Remembers a program that uses the server, so that it stops before the server does.
	static void usedBy(ConfigurableApplicationContext program) {
		PROGRAMS.add(program);
	}

	private static void stop(EmbeddedPostgres server) {
		PROGRAMS.forEach(ConfigurableApplicationContext::close);
		try {
			server.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static EmbeddedPostgres start() {
		LoggingSystem.get(TestDatabase.class.getClassLoader()).beforeInitialize(); // libraries are silent until a context speaks
		try {
			var server = EmbeddedPostgres.builder()
					.setLocaleConfig("locale", "C.UTF-8")
					.setLocaleConfig("locale-provider", "icu")
					.setLocaleConfig("icu-locale", "und")
					.setServerConfig("max_connections", "200")
					.setRegisterShutdownHook(false)
					.start();
			Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
			try (var connection = server.getPostgresDatabase().getConnection();
					var statement = connection.createStatement()) {
				statement.execute("CREATE DATABASE template_nuandeng");
			}
			var template = new PGSimpleDataSource();
			template.setUrl(server.getJdbcUrl("postgres", "template_nuandeng"));
			Migrations.run(template);
			return server;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}
}

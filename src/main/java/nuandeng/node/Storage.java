package nuandeng.node;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import nuandeng.kernel.Setting;
import nuandeng.kernel.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The database of this node, migrated before anybody may ask it anything.
@Configuration(proxyBeanMethods = false)
class Storage {

	/// The connections a node holds; on two cores more of them are slower.
	static final int CONNECTIONS = 16;

	@Bean(destroyMethod = "close")
	Database database(Settings settings) {
		return settings.ownDatabase()
				? new Database(settings.text(Setting.DB_URL), settings.text(Setting.DB_USER),
						settings.text(Setting.DB_PASSWORD), () -> {})
				: EmbeddedDatabase.start(settings.folder());
	}

	@Bean(destroyMethod = "close")
	HikariDataSource dataSource(Database database) {
		var config = new HikariConfig();
		config.setJdbcUrl(database.url());
		config.setUsername(database.user());
		config.setPassword(database.password());
		config.setMaximumPoolSize(CONNECTIONS);
		config.setMinimumIdle(2);
		config.setPoolName("nuandeng");
		config.addDataSourceProperty("ApplicationName", "nuandeng");
		config.addDataSourceProperty("reWriteBatchedInserts", "true");
		var pool = open(config);
		Migrations.run(pool);
		return pool;
	}

	private static HikariDataSource open(HikariConfig config) {
		try {
			return new HikariDataSource(config);
		} catch (RuntimeException e) {
			throw new CannotStart("连不上数据库，请检查 NUANDENG_DB_URL、账号和密码，看数据库是不是开着。", e);
		}
	}
}

package nuandeng.node;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The connections to the database of this node, which is ready and migrated before the first bean is made.
@Configuration(proxyBeanMethods = false)
class Storage {

	/// The connections a node holds; on two cores more of them are slower.
	static final int CONNECTIONS = 16;

	/// How long a request waits for one before it is told to come back.
	static final Duration PATIENCE = Duration.ofSeconds(5);

	@Bean(destroyMethod = "close")
	HikariDataSource dataSource(Database database) {
		var config = new HikariConfig();
		config.setJdbcUrl(database.url());
		config.setDataSourceProperties(database.properties());
		config.setUsername(database.user());
		config.setPassword(database.password());
		config.setMaximumPoolSize(CONNECTIONS);
		config.setMinimumIdle(2);
		config.setConnectionTimeout(PATIENCE.toMillis());
		config.setPoolName("nuandeng");
		return new HikariDataSource(config);
	}
}

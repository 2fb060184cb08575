package nuandeng.node;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// A PostgreSQL that is ready.
///
/// @param url the address for the driver
/// @param user the account
/// @param password the password
/// @param embedded whether it came with the program
public record Database(String url, String user, String password, boolean embedded) {

	/// A connection of its own, apart from those that serve people.
	public Connection connect() throws SQLException {
		return DriverManager.getConnection(url, properties());
	}

	/// What the driver is told with every connection. What the server says about a row in trouble stays with the
	/// server: it would carry the words and numbers of people into the logs.
	Properties properties() {
		var properties = new Properties();
		properties.setProperty("user", user);
		properties.setProperty("password", password);
		properties.setProperty("ApplicationName", "nuandeng");
		properties.setProperty("reWriteBatchedInserts", "true");
		properties.setProperty("logServerErrorDetail", "false"); // it repeats the values of the row
		properties.setProperty("logServerErrorDetail", "false");
		properties.setProperty("connectTimeout", "10");
		return properties;
	}

	@Override
	public String toString() {
		return url.replaceFirst("\\?.*$", "");
	}
}

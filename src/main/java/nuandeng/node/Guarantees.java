package nuandeng.node;

import static nuandeng.node.NodeRules.KEEPS_WHAT_IT_CONFIRMS;
import static nuandeng.node.NodeRules.OLDEST_POSTGRES;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// What a database must keep before anybody may ask it anything, our own or the one that came with the program.
final class Guarantees {

	private static final List<String> PROMISES = List.of("fsync", "full_page_writes", "synchronous_commit");

	private Guarantees() {}

	/// Asks the database itself.
	///
	/// @throws CannotStart with one sentence, if it cannot be reached or does not keep them
	static void check(Database database) {
		try (var connection = database.connect()) {
			checkVersion(connection.getMetaData().getDatabaseMajorVersion());
			checkPromises(connection);
			checkText(connection);
			checkRights(connection);
		} catch (SQLException e) {
			throw unreachable(database, e);
		}
	}

	static void checkVersion(int version) {
		if (version < OLDEST_POSTGRES.most()) {
			throw new CannotStart(OLDEST_POSTGRES, "数据库是 PostgreSQL " + version + "，太旧了。", "PostgreSQL is too old");
		}
	}

	private static void checkPromises(Connection connection) throws SQLException {
		for (var promise : PROMISES) {
			if (answer(connection, "SHOW " + promise).equals("off")) {
				throw new CannotStart(KEEPS_WHAT_IT_CONFIRMS, "数据库关掉了 " + promise + "，请打开。",
						"the database runs with " + promise + " off");
			}
		}
	}

	private static void checkText(Connection connection) throws SQLException {
		if (!answer(connection, "SHOW server_encoding").equals("UTF8")) {
			throw new CannotStart("数据库的编码不是 UTF8，请新建一个：CREATE DATABASE … ENCODING 'UTF8'。",
					"the database is not in UTF8", null);
		}
		try {
			answer(connection, "SELECT set_config('client_min_messages', 'warning', false)");
			try (var statement = connection.createStatement()) {
				statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
			}
		} catch (SQLException e) {
			throw new CannotStart("数据库里没有 pg_trgm，账号也装不了，请管理员在这个库里执行 CREATE EXTENSION pg_trgm。",
					"extension pg_trgm is missing", e);
		}
		if (answer(connection, "SELECT cardinality(show_trgm('晾衣杆'))").equals("0")) {
			throw new CannotStart("数据库认不出汉字，请用 LC_CTYPE 为 C.UTF-8 的库。",
					"LC_CTYPE of the database does not know Chinese",
					null);
		}
	}

	private static void checkRights(Connection connection) throws SQLException {
		if (!answer(connection, "SELECT has_database_privilege(current_database(), 'CREATE')").startsWith("t")) {
			throw new CannotStart("数据库的账号没有建表的权限，请管理员执行 GRANT CREATE ON DATABASE。",
					"the account may not create schemas", null);
		}
	}

	private static String answer(Connection connection, String question) throws SQLException {
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(question)) {
			return rows.next() ? rows.getString(1) : "";
		}
	}

	private static CannotStart unreachable(Database database, SQLException e) {
		var state = String.valueOf(e.getSQLState());
		var reason = switch (state) {
			case "28P01", "28000" -> "账号或密码不对（NUANDENG_DB_USER、NUANDENG_DB_PASSWORD）";
			case "3D000" -> "那里没有这个库，请先 CREATE DATABASE";
			case "53300" -> "连接的人太多了";
			case "57P03" -> "数据库正在启动或停下，过一会儿再试";
			default -> state.startsWith("08") ? "那里没有数据库在听，请看地址对不对、数据库开着没有（NUANDENG_DB_URL）" : "错误号 " + state;
		};
		return new CannotStart("连不上数据库 " + database + "：" + reason + "。", "cannot reach the database (" + state + ")",
				e);
	}
}

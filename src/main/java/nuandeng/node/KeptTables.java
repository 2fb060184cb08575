package nuandeng.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tables that a backup carries: all of every module, but no sign-in that is under way.
final class KeptTables {

	private static final String SCHEMAS = Stream.concat(Migrations.MODULES.stream(), Stream.of("events"))
			.map(schema -> "'" + schema + "'")
			.collect(Collectors.joining(", ", "(", ")"));

	private KeptTables() {}

	/// Each table with its stored columns, after all tables it refers to.
	static Map<String, String> columns(Connection connection) throws SQLException {
		var columns = new LinkedHashMap<String, String>();
		each(connection, """
				SELECT c.oid::regclass::text, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
				  FROM pg_class c
				  JOIN pg_namespace n ON n.oid = c.relnamespace
				  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
				 WHERE c.relkind = 'r' AND n.nspname IN %s AND c.relname NOT LIKE 'spring\\_session%%'
				 GROUP BY c.oid ORDER BY 1
				""".formatted(SCHEMAS), columns::put);
		var needs = new LinkedHashMap<String, Set<String>>();
		each(connection, """
				SELECT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint
				 WHERE contype = 'f' AND conrelid <> confrelid
				""", (table, other) -> needs.computeIfAbsent(table, _ -> new LinkedHashSet<>()).add(other));
		var ordered = new LinkedHashMap<String, String>();
		columns.keySet().forEach(table -> place(table, needs, columns, ordered, new ArrayList<>()));
		return ordered;
	}

	private static void place(String table, Map<String, Set<String>> needs, Map<String, String> columns,
			Map<String, String> ordered, List<String> way) {
		var own = columns.get(table);
		if (own == null || ordered.containsKey(table) || way.contains(table)) {
			return;
		}
		way.add(table);
		needs.getOrDefault(table, Set.of()).forEach(other -> place(other, needs, columns, ordered, way));
		ordered.put(table, own);
	}

	/// Where every counter stands.
	static List<BackupContents.Sequence> sequences(Connection connection) throws SQLException {
		var names = new ArrayList<String>();
		each(connection, """
				SELECT c.oid::regclass::text, '' FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
				 WHERE c.relkind = 'S' AND n.nspname IN %s ORDER BY 1
				""".formatted(SCHEMAS), (name, _) -> names.add(name));
		var sequences = new ArrayList<BackupContents.Sequence>();
		for (var name : names) {
			each(connection, "SELECT last_value::text, is_called::text FROM " + name, (last, called) -> sequences.add(
					new BackupContents.Sequence(name, Long.parseLong(last), called.startsWith("t"))));
		}
		return sequences;
	}

	/// The functions of this name that modules have, without arguments.
	static List<String> functions(Connection connection, String name) throws SQLException {
		var functions = new ArrayList<String>();
		each(connection, """
				SELECT p.oid::regproc::text, '' FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
				 WHERE p.proname = '%s' AND p.pronargs = 0 AND n.nspname IN %s ORDER BY 1
				""".formatted(name, SCHEMAS), (function, _) -> functions.add(function));
		return functions;
	}

	/// Tells whether the database holds anything of ours.
	static boolean present(Connection connection) throws SQLException {
		var found = new ArrayList<String>();
		each(connection,
				"SELECT nspname::text, '' FROM pg_namespace WHERE nspname = 'migrations' OR nspname IN " + SCHEMAS,
				(name, _) -> found.add(name));
		return !found.isEmpty();
	}

	/// Takes everything of ours out of a database in which a restore went wrong.
	static void drop(Connection connection) throws SQLException {
		try (var statement = connection.createStatement()) {
			for (var schema : Stream.concat(Migrations.MODULES.stream(), Stream.of("events", "migrations")).toList()) {
				statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
			}
		}
	}

	private static void each(Connection connection, String query, Row row) throws SQLException {
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
			while (rows.next()) {
				row.take(rows.getString(1), rows.getString(2));
			}
		}
	}

	/// Takes one row of two words.
	private interface Row {
		void take(String first, String second);
	}
}

package nuandeng.testing.book;

import static nuandeng.testing.book.Leaf.head;
import static nuandeng.testing.book.Leaf.lines;
import static nuandeng.testing.book.Leaf.row;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nuandeng.node.Migrations;
import nuandeng.testing.Routes;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The leaves that are printed from the running program: routes and tables.
final class RunningLeaves {

	private RunningLeaves() {}

	static Leaf routes(Routes routes) {
		var text = new StringBuilder(
				"Every address that is answered, and who may ask. What stands nowhere here is refused.\n\n")
				.append(head("Method", "Address", "For", "Answered by"));
		routes.all().forEach(route -> text
				.append(row(route.method(), "`" + route.path() + "`", route.forWhom(), route.answeredBy())));
		return new Leaf("routes.md", "Routes", text.toString());
	}

	static Leaf tables(JdbcClient sql) {
		var text = new StringBuilder(
				"Read from a database that has just been migrated. One schema a module; no table names another's.\n\n");
		for (var module : Migrations.MODULES) {
			columns(sql, module).forEach((table, columns) -> {
				text.append("## `").append(module).append('.').append(table).append("`\n\n")
						.append(head("Column", "Type", "", "Usual value"))
						.append(String.join("", columns)).append('\n')
						.append(list("Constraints", constraints(sql, module, table)))
						.append(list("Indexes", indexes(sql, module, table)));
			});
		}
		return new Leaf("tables.md", "Tables", text.toString());
	}

	private static Map<String, List<String>> columns(JdbcClient sql, String schema) {
		var tables = new LinkedHashMap<String, List<String>>();
		sql.sql("""
				SELECT c.relname AS relation, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
				       a.attnotnull AS filled, coalesce(pg_get_expr(d.adbin, d.adrelid), '') AS usual
				  FROM pg_attribute a
				  JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'v', 'm')
				  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
				 WHERE c.relnamespace = to_regnamespace(:schema) AND a.attnum > 0 AND NOT a.attisdropped
				 ORDER BY c.relname, a.attnum
				""").param("schema", schema)
				.query((columns, _) -> Map.entry(columns.getString("relation"),
						row("`" + columns.getString("column") + "`",
								columns.getString("type"), columns.getBoolean("filled") ? "always filled" : "",
								columns.getString("usual"))))
				.list()
				.forEach(column -> tables.computeIfAbsent(column.getKey(), _ -> new java.util.ArrayList<>())
						.add(column.getValue()));
		return tables;
	}

	private static List<String> constraints(JdbcClient sql, String schema, String table) {
		return sql.sql("""
				SELECT conname || ': ' || pg_get_constraintdef(oid) FROM pg_constraint
				 WHERE conrelid = to_regclass(:table) AND contype <> 'n' ORDER BY conname
				""").param("table", schema + "." + table).query(String.class).list();
	}

	private static List<String> indexes(JdbcClient sql, String schema, String table) {
		return sql.sql(
				"SELECT indexdef FROM pg_indexes WHERE schemaname = :schema AND tablename = :table ORDER BY indexname")
				.param("schema", schema).param("table", table).query(String.class).list();
	}

	private static String list(String title, List<String> things) {
		return things.isEmpty() ? ""
				: title + "\n\n" + lines(things.stream().map(thing -> "- `" + thing + "`").toList())
						.replace("<br>", "\n") + "\n\n";
	}
}

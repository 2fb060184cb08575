package nuandeng.testing.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nuandeng.node.Migrations;
import nuandeng.testing.Ours;
import nuandeng.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/// A need, never a dossier: what must not be known has no place to be.
class ForbiddenFieldTests {

	@Test
	void no_table_has_a_place_for_it() throws SQLException {
		assertThat(columns(TestDatabase.fresh())).isNotEmpty().noneMatch(ForbiddenFields::forbids);
		assertThat("religion").matches(ForbiddenFields::forbids);
	}

	@Test
	void no_type_has_a_place_for_it() {
		assertThat(names(Ours.classes())).noneMatch(name -> ForbiddenFields.forbids(name.replaceFirst(".*#", "")));
		assertThat(names(Ours.trespassers()).filter(name -> ForbiddenFields.forbids(name.replaceFirst(".*#", ""))))
				.as("the trespasser").contains("Dossier#politicalView", "Dossier#riskLevel");
	}

	@Test
	void no_form_asks_for_it() {
		assertThat(Ours.sources(".jte").stream().flatMap(file -> ForbiddenFields.inTemplate(Ours.read(file)).stream()
				.map(label -> file + " asks for " + label))).isEmpty();
		assertThat(ForbiddenFields.inTemplate(Ours.read(Path.of("src/test/resources/nuandeng/testing/trespasser.jte"))))
				.containsExactly("政治面貌", "religion");
	}

	@Test
	void no_import_has_a_heading_for_it() {
		assertThat(Ours.sources(".java").stream().flatMap(ForbiddenFieldTests::headings)).isEmpty();
		assertThat(headings(Path.of("src/test/java/trespassers/Dossier.java"))).hasSize(1);
	}

	private static Stream<String> headings(Path java) {
		return OfText.literals(Ours.read(java)).stream()
				.filter(literal -> literal.length() <= 8 && ForbiddenFields.forbidsChinese(literal))
				.map(literal -> java + " has " + literal);
	}

	private static Stream<String> names(List<Class<?>> types) {
		return types.stream()
				.flatMap(type -> Arrays.stream(type.getDeclaredFields()).filter(field -> !field.isSynthetic())
						.map(Field::getName).map(name -> type.getSimpleName() + "#" + name));
	}

	private static List<String> columns(String database) throws SQLException {
		var names = new ArrayList<String>();
		try (var connection = DriverManager.getConnection(database + "&user=postgres");
				var statement = connection.prepareStatement(
						"SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = ANY (?)")) {
			statement.setArray(1, connection.createArrayOf("text", Migrations.MODULES.toArray()));
			try (var rows = statement.executeQuery()) {
				while (rows.next()) {
					names.add(rows.getString(1));
					names.add(rows.getString(2));
				}
			}
		}
		return names;
	}
}

package nuandeng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RuleTests {

	private static final Source SOMEWHERE = Source.decision(1);

	@Test
	void a_limit_shows_its_number_in_its_sentence() {
		assertThat(new Rule.Limit("TST-01", 3, "不超过 {} 张", SOMEWHERE).sentence()).isEqualTo("不超过 3 张");
	}

	@Test
	void a_limit_that_hides_its_number_cannot_be_made() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Rule.Limit("TST-01", 3, "不超过三张", SOMEWHERE));
	}

	@Test
	void a_statement_has_no_place_for_a_number() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Rule.Statement("TST-01", "不超过 {} 张", SOMEWHERE));
	}

	@Test
	void a_deadline_says_its_span_in_words() {
		assertThat(new Rule.Deadline("TST-01", new Span.WorkingDays(5), "{}内回话", SOMEWHERE).sentence())
				.isEqualTo("5 个工作日内回话");
	}

	@Test
	void an_identifier_has_three_letters_and_two_digits() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Rule.Statement("TEST-1", "一句话", SOMEWHERE));
	}

	@Test
	void a_span_comes_back_from_its_code() {
		for (var code : new String[] {"5WD", "4WH", "2UWH", "7CD", "6MO"}) {
			assertThat(Span.of(code).code()).isEqualTo(code);
		}
	}

	@Test
	void a_law_is_cited_with_its_article() {
		assertThat(Source.law("北京市接诉即办工作条例", "第十四条", java.time.LocalDate.of(2021, 9, 24)).sentence())
				.isEqualTo("《北京市接诉即办工作条例》第十四条");
	}
}

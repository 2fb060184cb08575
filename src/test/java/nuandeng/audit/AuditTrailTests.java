package nuandeng.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nuandeng.identity.Actor;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Source;
import nuandeng.kernel.Subject;
import nuandeng.testing.NuandengTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NuandengTest
class AuditTrailTests {

	@Autowired
	AuditTrail trail;

	@Test
	void what_was_done_stands_there_with_who_and_about_what() {
		var about = new Subject("case", Ids.next());
		trail.did(Actor.resident(), "request.lodged", about, Map.of("channel", "WEB", "photos", 2));
		assertThat(trail.about(about)).singleElement().satisfies(entry -> {
			assertThat(entry.what()).isEqualTo("request.lodged");
			assertThat(entry.role()).isEqualTo("RESIDENT");
			assertThat(entry.facts()).containsEntry("channel", "WEB").containsEntry("photos", "2");
		});
	}

	@Test
	void a_decision_keeps_the_rule_as_it_read_that_day() {
		var about = new Subject("case", Ids.next());
		var rule = new Rule.Limit("TST-01", 3, "最多 {} 次", Source.decision(40));
		trail.decided(Actor.clock(), rule, about, Map.of("times", 4), "refused");
		assertThat(trail.about(about)).singleElement().satisfies(entry -> {
			assertThat(entry.role()).isEqualTo("CLOCK");
			assertThat(entry.facts()).containsEntry("rule", "TST-01").containsEntry("sentence", "最多 3 次")
					.containsEntry("inputs", "{\"times\":4}").containsEntry("outcome", "refused");
		});
	}
}

package nuandeng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Ids;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@NuandengTest
class BranchSecretaryTests {

	@Autowired
	Identity identity;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	@BeforeEach
	void fridayMorning() {
		clock.reset();
	}

	@Test
	void a_branch_secretary_may_be_named_for_a_branch_and_is_found_by_it() {
		var here = people.community();
		var branch = new BodyId(Ids.next());
		var named = people.secretaryOf(branch, here);
		var other = people.somebody(Role.BRANCH_SECRETARY, here);
		assertThat(named.bodiesAs(Role.BRANCH_SECRETARY)).containsExactly(branch);
		assertThat(named.bodies()).isEmpty(); // cases are for handlers
		assertThat(other.bodiesAs(Role.BRANCH_SECRETARY)).isEmpty();
		assertThat(identity.holders(Role.BRANCH_SECRETARY, branch)).extracting(Actor::account)
				.containsExactly(named.account());
		assertThat(identity.holders(Role.UNIT_HANDLER, branch)).isEmpty();

		identity.withdraw(named.account(), Role.BRANCH_SECRETARY, here, LocalDate.of(2026, 10, 9));
		clock.set("2026-10-10T08:00");
		assertThat(identity.holders(Role.BRANCH_SECRETARY, branch)).isEmpty();
	}

	@Test
	void nobody_else_acts_for_a_body_and_a_handler_always_does() {
		var here = people.community();
		var worker = people.somebody(Role.COMMUNITY_WORKER, here);
		assertThatThrownBy(() -> identity.grant(worker.account(),
				new Grant(Role.COMMUNITY_WORKER, here, Optional.of(new BodyId(Ids.next())))))
				.isInstanceOf(DataIntegrityViolationException.class);
		assertThatThrownBy(
				() -> identity.grant(worker.account(), new Grant(Role.UNIT_HANDLER, here, Optional.empty())))
				.isInstanceOf(DataIntegrityViolationException.class);
	}
}

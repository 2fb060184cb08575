package nuandeng.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nuandeng.cases.CaseStep.ParkReason;
import nuandeng.cases.CaseStep.RejectReason;
import nuandeng.cases.steps.Assignment;
import nuandeng.cases.steps.CaseFile;
import nuandeng.cases.steps.Head;
import nuandeng.cases.steps.Work;
import nuandeng.catalogue.Catalogue;
import nuandeng.identity.AccountId;
import nuandeng.kernel.Span;
import nuandeng.kernel.WorkCalendar;
import nuandeng.organisations.Organisations;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@NuandengTest
class CaseStoreTests {

	@Autowired
	CaseDesk desk;
	@Autowired
	Cases cases;
	@Autowired
	JdbcClient sql;
	@Autowired
	TestWorld.People people;
	@Autowired
	Organisations organisations;
	@Autowired
	Catalogue catalogue;
	@Autowired
	TestClock clock;

	Bench bench;

	@BeforeEach
	void begin() {
		clock.reset();
		bench = new Bench(desk, people, organisations, catalogue, clock);
	}

	@Test
	void each_state_comes_back_as_it_went_in() {
		var id = bench.registered();
		allStates(cases.get(id).head()).forEach(file -> {
			cases.save(file, Optional.empty());
			assertThat(cases.get(id)).isEqualTo(file);
		});
	}

	@Test
	void the_table_knows_the_same_states_as_the_type() {
		var states = allStates(cases.get(bench.registered()).head()).map(CaseFile::state).toList();
		assertThat(states).containsExactlyInAnyOrder(CaseState.values());
		assertThat(CaseFile.class.getPermittedSubclasses()).hasSameSizeAs(CaseState.values());
		var check = sql.sql("""
				SELECT pg_get_constraintdef(oid) FROM pg_constraint
				 WHERE conrelid = 'cases.cases'::regclass AND conname = 'cases_state_check'
				""").query(String.class).single();
		assertThat(Arrays.stream(CaseState.values()).map(Enum::name))
				.allMatch(state -> check.contains("'" + state + "'"));
		assertThat(check.chars().filter(c -> c == '\'').count()).isEqualTo(2L * CaseState.values().length);
	}

	@Test
	@Proves("CAS-45")
	void the_table_knows_the_same_reasons_as_the_type() {
		assertThat(listed("declined_for_a_listed_reason")).containsExactlyInAnyOrder(names(RejectReason.values()));
		assertThat(listed("parked_for_a_listed_reason")).containsExactlyInAnyOrder(names(ParkReason.values()));
	}

	private List<String> listed(String constraint) {
		return sql.sql("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = :name")
				.param("name", constraint)
				.query(String.class)
				.single()
				.transform(check -> Pattern.compile("'(\\w+)'").matcher(check).results().map(found -> found.group(1)))
				.toList();
	}

	private static String[] names(Enum<?>[] values) {
		return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
	}

	@Test
	@Proves("CAS-28")
	void the_table_refuses_whoever_checks_own_work() {
		var id = bench.reported();
		assertThatThrownBy(
				() -> sql.sql("UPDATE cases.cases SET checked_by = handler, reported_by = :other WHERE id = :id")
						.param("other", UUID.randomUUID()).param("id", id.value()).update())
				.isInstanceOf(DataAccessException.class).hasMessageContaining("nobody_checks_what_they_handled");
	}

	@Test
	@Proves("CAS-42")
	void the_database_refuses_to_change_what_happened() {
		bench.registered();
		for (var statement : List.of("UPDATE cases.entry SET sentence = 'x'", "DELETE FROM cases.entry",
				"UPDATE cases.fact SET kind = 'x'", "DELETE FROM cases.fact", "TRUNCATE cases.fact")) {
			assertThatThrownBy(() -> sql.sql(statement).update()).isInstanceOf(DataAccessException.class)
					.hasMessageContaining("only ever added to");
		}
	}

	@Test
	void a_number_has_twelve_digits_and_checks_itself() {
		var number = CaseNumber.of(2026, 17);
		assertThat(number.value()).hasSize(12).startsWith("20260000017");
		assertThat(number.grouped()).startsWith("2026 0000 017");
		var wrong = number.value().substring(0, 11) + (number.value().endsWith("0") ? "1" : "0");
		assertThatThrownBy(() -> new CaseNumber(wrong)).isInstanceOf(IllegalArgumentException.class);
	}

	private Stream<CaseFile> allStates(Head registered) {
		var now = bench.now();
		var somebody = new AccountId(UUID.randomUUID());
		var other = new AccountId(UUID.randomUUID());
		var head = new Head(registered.id(), registered.number(), 7, bench.against(bench.water), now, somebody,
				registered.limit(), List.of(new Span.WorkingDays(2)),
				List.of(new WorkCalendar.Pause(now, now.plusSeconds(60))),
				2, 1, 3, Optional.of(now), Optional.empty());
		var to = new Assignment(bench.property, List.of(bench.committee), true, somebody, now);
		var proposal = new Work.Proposal(ParkReason.SEASON, "等开春", LocalDate.of(2027, 3, 1), somebody, now);
		var work = new Work(to, somebody, now, Optional.of(now), 1, Optional.empty());
		var result = new Work.Result("修好了", true, somebody, now);
		return Stream.of(new CaseFile.Registered(head), new CaseFile.Sent(head, to),
				new CaseFile.Disputed(head, to, "清单 1", "不归我们", now),
				new CaseFile.InHand(head, new Work(to, somebody, now, Optional.of(now), 1, Optional.of(proposal))),
				new CaseFile.Asking(head, Optional.of(work), "哪一层", now),
				new CaseFile.Outside(head, work, "供电所", "0000-1", LocalDate.of(2026, 10, 20)),
				new CaseFile.Parked(head, work, proposal, other, now),
				new CaseFile.Reported(head, work, result, Optional.of(other), Optional.of(now)),
				new CaseFile.Closed(head, work, result, other, true, now),
				new CaseFile.Declined(head, RejectReason.LEGAL_CHANNEL, "去法院", somebody, now),
				new CaseFile.Dropped(head, "不办了", now));
	}

	@Test
	void the_lists_know_every_state_and_agree_with_it_about_what_is_open() {
		for (var state : CaseState.values()) {
			assertThat(CaseLists.OPEN.contains("'" + state + "'")).as(state.name()).isEqualTo(state.isOpen());
			assertThat(CaseLists.NOT_OPEN.contains("'" + state + "'")).as(state.name()).isEqualTo(!state.isOpen());
		}
	}
}

package nuandeng.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Ids;
import nuandeng.orders.OrderId;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@NuandengTest
class VolunteeringStoreTests {

	private static final AreaCode COMMUNITY = new AreaCode("990000999001");

	@Autowired
	DualCheckIns checkIns;

	@Autowired
	ServiceRecords records;

	@Autowired
	JdbcClient sql;

	@Test
	void each_state_of_a_registration_comes_back_as_it_went_in() {
		var asked = asked();
		checkIns.add(asked);
		states(asked).forEach(checkIn -> {
			checkIns.save(checkIn);
			assertThat(checkIns.find(asked.id())).contains(checkIn);
		});
	}

	@Test
	void each_state_of_a_line_comes_back_as_it_went_in() {
		var asked = asked();
		checkIns.add(asked);
		var told = told(asked.id());
		records.add(told);
		lines(told).forEach(line -> {
			records.save(line);
			assertThat(records.lock(told.id())).contains(line);
		});
		var order = ServiceRecord.Confirmed.ofOrder(asked.id(), new Served(TestClock.BEGINNING, 30, "换灯泡",
				Optional.of(new OrderId(Ids.next()))), TestClock.BEGINNING);
		assertThat(records.add(order)).isTrue();
		assertThat(records.lock(order.id())).contains(order);
		assertThat(records.of(asked.id(), 9)).hasSize(2);
	}

	@Test
	void the_tables_know_the_same_states_as_the_types() {
		assertThat(states(asked()).map(CheckInState::of).distinct()).containsExactlyInAnyOrder(CheckInState.values());
		assertThat(DualCheckIn.class.getPermittedSubclasses()).hasSameSizeAs(CheckInState.values());
		knows("check_ins", "check_ins_state_check", CheckInState.values());
		knows("check_ins", "check_ins_parting_check", Parting.values());
		assertThat(lines(told(asked().id())).map(ServiceState::of)).containsExactlyInAnyOrder(ServiceState.values());
		assertThat(ServiceRecord.class.getPermittedSubclasses()).hasSameSizeAs(ServiceState.values());
		knows("services", "services_state_check", ServiceState.values());
	}

	@Test
	void the_tables_refuse_what_the_types_refuse() {
		var asked = asked();
		checkIns.add(asked);
		for (var nonsense : List.of("state = 'CONFIRMED'", "state = 'ENDED'", "reason = '不是'", "heard = '电话'",
				"state = 'CONFIRMED', answered_by = member, answered_at = asked_at", "parting = 'MOVED'")) {
			refuses("UPDATE volunteering.check_ins SET " + nonsense + " WHERE id = :id", asked.id().value());
		}
		var told = told(asked.id());
		records.add(told);
		for (var nonsense : List.of("state = 'CONFIRMED'", "state = 'STRUCK'", "reason = 'x'", "minutes = 0",
				"state = 'CONFIRMED', confirmed_at = written_at")) {
			refuses("UPDATE volunteering.services SET " + nonsense + " WHERE id = :id", told.id().value());
		}
	}

	private void refuses(String statement, java.util.UUID id) {
		assertThatThrownBy(() -> sql.sql(statement).param("id", id).update()).as(statement)
				.isInstanceOf(DataIntegrityViolationException.class);
	}

	private void knows(String table, String check, Enum<?>[] values) {
		var definition = sql.sql("""
				SELECT pg_get_constraintdef(oid) FROM pg_constraint
				 WHERE conrelid = to_regclass('volunteering.' || :table) AND conname = :check
				""").param("table", table).param("check", check).query(String.class).single();
		assertThat(Arrays.stream(values).map(Enum::name)).allMatch(name -> definition.contains("'" + name + "'"));
		assertThat(definition.chars().filter(c -> c == '\'').count()).isEqualTo(2L * values.length);
	}

	private static Stream<DualCheckIn> states(DualCheckIn.Asked asked) {
		var answer = new DualCheckIn.Answer(new AccountId(Ids.next()), "电话里说的", TestClock.BEGINNING.plusSeconds(60));
		var ending = new DualCheckIn.Ending(Parting.MOVED, asked.of().member(), TestClock.BEGINNING.plusSeconds(90));
		return Stream.of(asked, asked.confirm(answer), asked.decline(answer, "不是"), asked.end(ending),
				asked.confirm(answer).end(ending));
	}

	private static Stream<ServiceRecord> lines(ServiceRecord.Told told) {
		var by = new AccountId(Ids.next());
		return Stream.of(told, told.confirm(by, TestClock.BEGINNING.plusSeconds(60)),
				told.strike("记错了", by, TestClock.BEGINNING.plusSeconds(90)));
	}

	private static DualCheckIn.Asked asked() {
		return new DualCheckIn.Asked(DualCheckInId.next(), new DualCheckIn.Membership(new AccountId(Ids.next()),
				new BodyId(Ids.next()), COMMUNITY, Volunteering.NOTICE, TestClock.BEGINNING));
	}

	private static ServiceRecord.Told told(DualCheckInId checkIn) {
		return new ServiceRecord.Told(ServiceId.next(), checkIn,
				new Served(TestClock.BEGINNING, 45, "清扫楼道", Optional.empty()), TestClock.BEGINNING.plusSeconds(9000));
	}
}

package nuandeng.honours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Ids;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@NuandengTest
class HonourRollTests {

	@Autowired
	HonourRoll roll;

	@Autowired
	People people;

	@Autowired
	JdbcClient sql;

	@Test
	void each_state_comes_back_as_it_went_in() {
		var here = people.community();
		for (var holder : List.of(new Holder.OfCommunity(here), new Holder.OfEstate(here, "锦和"),
				new Holder.OfBody(here, new BodyId(Ids.next())))) {
			var held = held(holder);
			roll.add(held);
			allStates(held).forEach(honour -> {
				roll.save(honour);
				assertThat(roll.find(held.id())).contains(honour);
			});
		}
	}

	@Test
	void the_table_knows_the_same_states_and_levels_as_the_types() {
		var states = allStates(held(new Holder.OfCommunity(people.community()))).map(HonourState::of).toList();
		assertThat(states).containsExactlyInAnyOrder(HonourState.values());
		assertThat(Honour.class.getPermittedSubclasses()).hasSameSizeAs(HonourState.values());
		knows("honours_state_check", HonourState.values());
		knows("honours_level_check", Level.values());
	}

	@Test
	void the_table_refuses_what_the_type_refuses() {
		var held = held(new Holder.OfCommunity(people.community()));
		roll.add(held);
		for (var nonsense : List.of("state = 'WITHDRAWN'", "estate = '秦大爷'", "ended_at = recorded_at",
				"state = 'CORRECTED', ended_by = recorded_by, ended_at = recorded_at", "until = '2023-12-31'",
				"instead = id, state = 'CORRECTED', ended_by = recorded_by, ended_at = recorded_at")) {
			assertThatThrownBy(() -> sql.sql("UPDATE honours.honours SET " + nonsense + " WHERE id = :id")
					.param("id", held.id().value()).update()).as(nonsense)
					.isInstanceOf(DataIntegrityViolationException.class);
		}
	}

	private void knows(String check, Enum<?>[] values) {
		var definition = sql.sql("""
				SELECT pg_get_constraintdef(oid) FROM pg_constraint
				 WHERE conrelid = 'honours.honours'::regclass AND conname = :check
				""").param("check", check).query(String.class).single();
		assertThat(Arrays.stream(values).map(Enum::name)).allMatch(name -> definition.contains("'" + name + "'"));
		assertThat(definition.chars().filter(c -> c == '\'').count()).isEqualTo(2L * values.length);
	}

	/// The other entry that a correction points to has to be there.
	private Stream<Honour> allStates(Honour.Held held) {
		var other = held(new Holder.OfCommunity(new AreaCode("990000" + "999" + "%03d".formatted(1))));
		roll.add(other);
		sql.sql("UPDATE honours.honours SET state = 'EXPIRED', reason = 'x', ended_by = id, ended_at = recorded_at WHERE id = :id")
				.param("id", other.id().value()).update();
		var closing = new Honour.Closing("复查没过", new AccountId(Ids.next()), TestClock.BEGINNING.plusSeconds(60));
		return Stream.of(held.expire(closing), held.withdraw(closing),
				held.correct(other.id(), closing.by(), closing.at()), held);
	}

	private static Honour.Held held(Holder holder) {
		return new Honour.Held(HonourId.next(),
				new Honour.Entry(new Award(holder, "示范社区", Level.CITY, 2024, "民政局", "1号",
						Optional.of(LocalDate.of(2027, 12, 31))), Ids.next(), new AccountId(Ids.next()),
						TestClock.BEGINNING));
	}
}

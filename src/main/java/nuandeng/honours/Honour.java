package nuandeng.honours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.kernel.Term;
import org.jmolecules.ddd.annotation.AggregateRoot;

/// An entry in the list of honours. Each state is a type; what is over has no methods.
@AggregateRoot
@Term(value = "荣誉", meaning = "an award to a community, an estate or a body, never to a person")
sealed interface Honour {

	HonourId id();

	Entry entry();

	/// In force, unless its last day has passed.
	record Held(HonourId id, Entry entry) implements Honour {

		Expired expire(Closing closing) {
			return new Expired(id, entry, closing);
		}

		Withdrawn withdraw(Closing closing) {
			return new Withdrawn(id, entry, closing);
		}

		Corrected correct(HonourId instead, AccountId by, Instant at) {
			return new Corrected(id, entry, instead, by, at);
		}

		boolean current(LocalDate today) {
			return entry.award().until().filter(today::isAfter).isEmpty();
		}
	}

	/// Ran out before its last day, or had none.
	record Expired(HonourId id, Entry entry, Closing closing) implements Honour {}

	/// Taken back by who gave it.
	record Withdrawn(HonourId id, Entry entry, Closing closing) implements Honour {}

	/// Was written down wrongly; another entry says it right.
	record Corrected(HonourId id, Entry entry, HonourId instead, AccountId by, Instant at) implements Honour {}

	/// What was written down, by whom and when.
	///
	/// @param evidence what its photos belong to; a correction may go on with the photos of the entry it corrects
	record Entry(Award award, UUID evidence, AccountId by, Instant at) {}

	/// Why, by whom and when it ended.
	record Closing(String reason, AccountId by, Instant at) {}
}

package nuandeng.audit;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nuandeng.identity.AccountId;
import nuandeng.identity.Actor;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the trail. Every entry is written in the caller's transaction: what it tells and the entry are there
/// together or not at all.
@Service
@Transactional
public class AuditTrail {

	private final TrailEntries entries;
	private final Chain chain;
	private final InstantSource clock;

	AuditTrail(TrailEntries entries, Chain chain, InstantSource clock) {
		this.entries = entries;
		this.chain = chain;
		this.clock = clock;
	}

	/// Something was done.
	///
	/// @param what lower-case words in the past tense, such as `case.sent`
	/// @param facts what else there is to say: numbers, codes, identifiers; nothing personal
	public void did(Actor actor, String what, Subject about, Map<String, ?> facts) {
		entries.add(clock.instant(), actor.account(), roleOf(actor), what, about, facts);
	}

	/// A rule decided something. The rule is kept as it read that day.
	///
	/// @param inputs what the rule was asked about
	/// @param outcome what came of it, such as `refused`
	public void decided(Actor actor, Rule rule, Subject about, Map<String, ?> inputs, String outcome) {
		var facts = new LinkedHashMap<String, Object>();
		facts.put("rule", rule.id());
		facts.put("sentence", rule.sentence());
		facts.put("source", rule.source().sentence());
		facts.put("inputs", inputs);
		facts.put("outcome", outcome);
		did(actor, "decided", about, facts);
	}

	/// Somebody looked at what is hidden from most.
	///
	/// @param field what was seen, such as `phone`
	/// @param reason what for, in the words that were chosen
	public void viewed(Actor actor, Subject about, String field, String reason) {
		did(actor, "viewed", about, Map.of("field", field, "reason", reason));
	}

	/// What is known about something, oldest first; at most 500 entries.
	@Transactional(readOnly = true)
	public List<AuditEntry> about(Subject subject) {
		return entries.about(subject);
	}

	/// Walks the whole chain. Takes as long as reading every entry once; memory does not grow with their number.
	@Transactional(readOnly = true)
	public Verification verify() {
		return chain.verify();
	}

	/// The role an actor acts in, as entries name it.
	public static String roleOf(Actor actor) {
		if (actor.account().equals(AccountId.CLOCK)) {
			return "CLOCK";
		}
		return actor.grants().isEmpty() ? "RESIDENT" : actor.grants().getFirst().role().name();
	}
}

package nuandeng.insight;

import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import nuandeng.cases.facts.CaseFact;
import nuandeng.cases.facts.CaseFacts;
import nuandeng.notification.facts.CallFact;
import nuandeng.notification.facts.CallFacts;
import nuandeng.orders.facts.OrderFact;
import nuandeng.orders.facts.OrderFacts;
import nuandeng.requests.facts.RequestFact;
import nuandeng.requests.facts.RequestFacts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the logs of other chapters to their ends, before every answer and every few seconds. Requests are read before
/// cases, so that a case a request hangs on is always known.
///
/// A log's positions are handed out before their transactions end, so a smaller one may appear after a larger one was
/// read. Nothing is taken for settled until every transaction that could still write below it has ended; the stretch
/// in between is read again and what is known already is dropped.
@Component
class CatchingUp {

	private static final int LOGS = 4;
	private static final int AT_ONCE = 5000;

	/// From this many new facts on, the database is told to count again before it plans the next answer: after a first
	/// load it took the tables for empty and a report for twenty seconds' work.
	private static final int MANY = 500;

	private final RequestFacts requests;
	private final CaseFacts cases;
	private final OrderFacts orders;
	private final CallFacts calls;
	private final FactTables tables;
	private final TransactionTemplate apart;

	CatchingUp(RequestFacts requests, CaseFacts cases, OrderFacts orders, CallFacts calls, FactTables tables,
			PlatformTransactionManager transactions) {
		this.requests = requests;
		this.cases = cases;
		this.orders = orders;
		this.calls = calls;
		this.tables = tables;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Scheduled(fixedDelay = 10_000, initialDelay = 3_000)
	void now() {
		read("requests", position -> requests.since(position, AT_ONCE), RequestFact::position, tables::addRequests);
		read("cases", position -> cases.since(position, AT_ONCE), CaseFact::position, tables::addCases);
		read("orders", position -> orders.since(position, AT_ONCE), OrderFact::position, tables::addOrders);
		read("calls", position -> calls.since(position, AT_ONCE), CallFact::position, tables::addCalls);
	}

	/// Tells whether every log was read to its end, since the tables were made or everything was forgotten.
	boolean areThere() {
		return tables.sources() == LOGS;
	}

	/// Forgets everything that was read and reads it again.
	void fromNothing() {
		apart.executeWithoutResult(_ -> tables.forget());
		now();
	}

	/// What to do with a handful of facts.
	private interface Keep<F> {
		/// @return how many were new
		int keep(List<F> facts);
	}

	private <F> void read(String source, LongFunction<List<F>> since, ToLongFunction<F> position, Keep<F> keep) {
		apart.executeWithoutResult(_ -> {
			var settled = tables.begin(source);
			var read = settled;
			var kept = 0;
			for (var facts = since.apply(read); !facts.isEmpty(); facts = since.apply(read)) {
				kept += keep.keep(facts);
				read = position.applyAsLong(facts.getLast());
				if (facts.size() < AT_ONCE) {
					break;
				}
			}
			tables.finish(source, read, settled);
			if (kept >= MANY) {
				tables.count();
			}
		});
	}
}

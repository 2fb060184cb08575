package nuandeng.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.Actor;
import nuandeng.kernel.Subject;
import nuandeng.notification.Notice;
import nuandeng.notification.Notices;
import nuandeng.notification.Recipient;
import nuandeng.notification.Urgency;
import nuandeng.requests.Lodging;
import nuandeng.requests.Receipt;
import nuandeng.requests.Requests;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes the rows of one file in, 500 in one transaction together with how far the run has come: after a stop it goes on
/// behind the last row that was dealt with.
@Component
class Intake {

	private static final int BATCH = 500;
	private static final int ATTEMPTS = 5;
	private static final String BROKEN = "文件读不下去了，可能坏了或被人拿走了。前面的已经存好，换一份再来。";

	private final Requests requests;
	private final RunLog log;
	private final AuditTrail trail;
	private final Notices notices;
	private final TransactionTemplate transaction;
	private final InstantSource clock;

	Intake(Requests requests, RunLog log, AuditTrail trail, Notices notices, PlatformTransactionManager transactions,
			InstantSource clock) {
		this.requests = requests;
		this.log = log;
		this.trail = trail;
		this.notices = notices;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/// Takes in what is left of a file.
	///
	/// @param progress told after every batch
	/// @return the run at its end
	Run takeIn(Run begun, Path path, Actor actor, Consumer<Run> progress) {
		var run = begun;
		try (var file = FeedFile.open(path)) {
			run = run.with(file.columns().stream().map(Intake::plain).toList());
			for (int i = 0; i < run.read() && file.hasNext(); i++) {
				file.next();
			}
			var batch = new Batch();
			while (batch.fill(file)) {
				run = take(run, batch.rows, file.percent(), actor);
				progress.accept(run);
			}
			return end(run, batch.trouble.orElse(""), actor);
		} catch (FeedFile.Unreadable e) {
			return end(run, e.because().sentence(), actor);
		} catch (IOException | UncheckedIOException e) {
			return end(run, BROKEN, actor);
		}
	}

	/// Ends a run that cannot go on, whatever was in the file.
	void giveUp(Run run, Actor actor) {
		end(run, BROKEN, actor);
	}

	/// The next rows of a file, and what made it end early.
	private static final class Batch {

		private List<RawRow> rows = List.of();
		private Optional<String> trouble = Optional.empty();

		boolean fill(FeedFile file) {
			rows = new ArrayList<>(BATCH);
			try {
				while (trouble.isEmpty() && rows.size() < BATCH && file.hasNext()) {
					rows.add(file.next());
				}
			} catch (FeedFile.Unreadable e) {
				trouble = Optional.of(e.because().sentence());
			} catch (UncheckedIOException e) {
				trouble = Optional.of(BROKEN);
			}
			return !rows.isEmpty();
		}
	}

	/// Two runs with the same rows in another order may wait for each other; the database lets one go, which then tries
	/// again.
	private Run take(Run run, List<RawRow> rows, int percent, Actor actor) {
		for (int attempt = 1;; attempt++) {
			try {
				var taken = transaction.execute(_ -> takeAll(run, rows, percent, actor));
				return taken == null ? run : taken;
			} catch (PessimisticLockingFailureException e) {
				if (attempt == ATTEMPTS) {
					throw e;
				}
			}
		}
	}

	private Run takeAll(Run run, List<RawRow> rows, int percent, Actor actor) {
		var good = new ArrayList<Lodging>();
		var wrong = new ArrayList<RunLog.WrongRow>();
		for (var row : rows) {
			switch (RowReading.of(row, run.source(), run.area(), clock.instant())) {
				case RowReading.Message(var said) -> good.add(said);
				case RowReading.Wrong(var because) -> wrong.add(new RunLog.WrongRow(row.number(), storable(row.cells()),
						because.sentence() + "（" + because.id() + "）"));
			}
		}
		var seen = (int) requests.lodgeAll(good, actor).stream().filter(Receipt::again).count();
		log.addWrong(run.id(), wrong);
		var next = run.with(good.size() - seen, seen, wrong.size(), percent);
		log.save(next);
		return next;
	}

	/// What cannot be stored or shown is shown as an empty box, so that one sees where it was.
	private static Map<String, String> storable(Map<String, String> cells) {
		return cells.entrySet().stream()
				.collect(Collectors.toMap(cell -> plain(cell.getKey()), cell -> plain(cell.getValue()),
						(one, other) -> one, TreeMap::new));
	}

	private static String plain(String text) {
		return text.codePoints()
				.map(c -> c < 0x20 && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0 || c >= 0xD800 && c <= 0xDFFF
						|| c == 0xFFFD || (c & 0xFFFE) == 0xFFFE || c >= 0x202A && c <= 0x202E
						|| c >= 0x2066 && c <= 0x2069
						|| c == 0x200E || c == 0x200F ? '□' : c)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
	}

	private Run end(Run run, String trouble, Actor actor) {
		var ended = run.ended(clock.instant(), trouble);
		transaction.executeWithoutResult(_ -> {
			log.save(ended);
			trail.did(actor, "feed.taken", new Subject("feed", run.id()), Map.of("read", ended.read(),
					"lodged", ended.lodged(), "seen", ended.seen(), "wrong", ended.wrong()));
			if (actor.signedIn()) {
				notices.send(new Notice("feed." + run.id(), new Recipient.Staff(actor.account()), ended.sentence(),
						Urgency.ORDINARY, Optional.of(new Subject("feed", run.id())),
						Optional.of("/desk/feeds/" + run.id())));
			}
		});
		return ended;
	}
}

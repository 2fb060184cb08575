package nuandeng.requests;

import static nuandeng.requests.RequestRules.FIRST_WORD;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.attachments.Attachments;
import nuandeng.cases.CaseId;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.Danger;
import nuandeng.identity.Actor;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Due;
import nuandeng.kernel.Ids;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Subject;
import nuandeng.kernel.Times;
import nuandeng.kernel.WorkCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to requests for whoever takes something down and whoever looks for it. Speakers come through
/// {@link Following}; what hangs requests on cases is {@link Joining}.
@Service
public class Requests {

	/// How many rows one statement writes at most.
	static final int BATCH = 500;

	private final RequestLog log;
	private final RequestLists lists;
	private final Tidings tidings;
	private final Attachments attachments;
	private final Catalogue catalogue;
	private final WorkCalendar calendar;
	private final TransactionTemplate transaction;
	private final InstantSource clock;

	Requests(RequestLog log, RequestLists lists, Tidings tidings, Attachments attachments, Catalogue catalogue,
			WorkCalendar calendar, TransactionTemplate transaction, InstantSource clock) {
		this.log = log;
		this.lists = lists;
		this.tidings = tidings;
		this.attachments = attachments;
		this.catalogue = catalogue;
		this.calendar = calendar;
		this.transaction = transaction;
		this.clock = clock;
	}

	/// Gives what was said a number. One statement, committed before this returns; under a key that was used before,
	/// the first receipt again.
	public Receipt lodge(Lodging said, Actor actor) {
		return lodge(said, Optional.empty(), Optional.empty(), actor);
	}

	/// Lodges what was said and hangs it on a case at once: 这就是我说的事.
	public Receipt join(Lodging said, CaseId onCase, Actor actor) {
		return lodge(said, Optional.empty(), Optional.of(onCase), actor);
	}

	/// Lodges what was said beside a request that says the same and still waits; they become one case together.
	public Receipt join(Lodging said, RequestId alongside, Actor actor) {
		return lodge(said, Optional.of(alongside), view(alongside).onCase(), actor);
	}

	private Receipt lodge(Lodging said, Optional<RequestId> alongside, Optional<CaseId> onCase, Actor actor) {
		var row = prepared(said, alongside, onCase);
		var receipt = said.photosOf().map(photos -> withPhotos(row, photos, actor)).orElseGet(() -> lodge(row, actor));
		onCase.ifPresent(there -> transaction.executeWithoutResult(
				_ -> tidings.catchUp(List.of(lists.view(receipt.id())), there)));
		return receipt;
	}

	private Receipt withPhotos(Lodged row, Subject photos, Actor actor) {
		return transaction.execute(_ -> {
			var receipt = lodge(row, actor);
			attachments.hand(photos, new Subject("request", receipt.id().value()));
			return receipt;
		});
	}

	private Receipt lodge(Lodged row, Actor actor) {
		var written = log.write(List.of(row), clock.instant(), actor);
		if (!written.isEmpty()) {
			return new Receipt(written.getFirst().id(), written.getFirst().number(), row.token(), false);
		}
		return before(row).orElseThrow(() -> new IllegalStateException("the numbers of this year are used up"));
	}

	private Optional<Receipt> before(Lodged row) {
		var byForm = log.findByForm(List.of(RequestLog.formHash(row.said().key()))).stream().findFirst()
				.map(kept -> new Receipt(kept.id(), kept.number(), row.token(), true));
		return byForm.or(() -> row.said().source().flatMap(source -> log.findBySource(List.of(source)).stream()
				.findFirst()
				.map(kept -> new Receipt(kept.id(), kept.number(), "", true))));
	}

	/// Lodges what another system hands over, one statement for every 500. What came before answers with
	/// {@link Receipt#again()}. Nobody is sent a receipt: the speaker has one from where it was said.
	///
	/// @return one receipt for each lodging, in the same order
	@Transactional
	public List<Receipt> lodgeAll(List<Lodging> batch, Actor actor) {
		var receipts = new ArrayList<Receipt>(batch.size());
		for (int from = 0; from < batch.size(); from += BATCH) {
			receipts.addAll(lodgeSome(batch.subList(from, Math.min(from + BATCH, batch.size())), actor));
		}
		return receipts;
	}

	private List<Receipt> lodgeSome(List<Lodging> batch, Actor actor) {
		var sources = batch.stream().flatMap(said -> said.source().stream()).toList();
		var known = bySource(sources);
		var first = new HashSet<SourceRef>(known.keySet());
		var rows = batch.stream()
				.filter(said -> said.source().map(first::add).orElse(true))
				.map(said -> prepared(said, Optional.empty(), Optional.empty()))
				.toList();
		var written = new HashMap<String, RequestLog.Kept>();
		if (!rows.isEmpty()) {
			log.write(rows, clock.instant(), actor).forEach(kept -> written.put(kept.formHash(), kept));
		}
		if (written.size() < rows.size()) {
			known = bySource(sources);
		}
		var receipts = new ArrayList<Receipt>(batch.size());
		for (var said : batch) {
			var kept = written.get(RequestLog.formHash(said.key()));
			receipts.add(kept == null ? seen(said, known, written)
					: new Receipt(kept.id(), kept.number(), tokenOf(said), false));
		}
		return receipts;
	}

	private Map<SourceRef, Receipt> bySource(List<SourceRef> sources) {
		var found = new HashMap<SourceRef, Receipt>();
		if (!sources.isEmpty()) {
			log.findBySource(sources)
					.forEach(kept -> found.put(kept.source(), new Receipt(kept.id(), kept.number(), "", true)));
		}
		return found;
	}

	private Receipt seen(Lodging said, Map<SourceRef, Receipt> known, Map<String, RequestLog.Kept> written) {
		var again = said.source().flatMap(source -> Optional.ofNullable(known.get(source)));
		return again.or(() -> said.source().flatMap(source -> bySource(List.of(source)).values().stream().findFirst()))
				.or(() -> log.findByForm(List.of(RequestLog.formHash(said.key()))).stream().findFirst()
						.map(kept -> new Receipt(kept.id(), kept.number(), tokenOf(said), true)))
				.orElseThrow(() -> new IllegalStateException("neither written nor there: " + written.size()));
	}

	private static String tokenOf(Lodging said) {
		return said.source().isPresent() ? "" : Links.from(said.key());
	}

	private Lodged prepared(Lodging said, Optional<RequestId> alongside, Optional<CaseId> onCase) {
		var now = clock.instant();
		var danger = catalogue.dangerIn(said.words());
		var fresh = said.saidAt().isAfter(now.minus(Duration.ofDays(1)));
		var receipt = said.source().isEmpty() && said.contact().map(Contact::reachable).orElse(false)
				? receiptOf(now)
				: null;
		return new Lodged(said, Ids.next(), tokenOf(said), danger.isPresent(), receipt,
				danger.filter(_ -> fresh).map(found -> alarm(said, found)).orElse(null), alongside, onCase);
	}

	private String receiptOf(Instant now) {
		return "您说的事收到了，编号 {number}。" + switch (firstWordDue(now)) {
			case Due.At due -> "最晚" + Times.day(due.at(), now) + "给您回话。";
			case Due.Unpublished _ -> FIRST_WORD.span().words() + "内给您回话。";
		};
	}

	private static String alarm(Lodging said, Danger danger) {
		return "有人说到“" + danger.word() + "”：" + said.placeWords() + "。请马上看，先确认有没有打"
				+ String.join("、", danger.numbers()) + "。";
	}

	/// By when somebody answers what is said at a moment (REQ-03), day by day.
	public Due firstWordDue(Instant saidAt) {
		return calendar.due(saidAt, FIRST_WORD.span());
	}

	/// A request.
	///
	/// @throws IllegalArgumentException if there is none
	@Transactional(readOnly = true)
	public RequestView view(RequestId id) {
		return lists.view(id);
	}

	/// Several requests, asked for once.
	@Transactional(readOnly = true)
	public Map<RequestId, RequestView> views(Collection<RequestId> ids) {
		return lists.views(ids);
	}

	/// The request with a number; empty if nobody has it.
	@Transactional(readOnly = true)
	public Optional<RequestView> find(RequestNumber number) {
		return lists.find(number);
	}

	/// What waits for a dispatcher inside an area, danger first, then the oldest.
	@Transactional(readOnly = true)
	public List<RequestView> inbox(AreaCode within, Optional<InboxCursor> after, int most) {
		return lists.waiting(within, after, most);
	}

	/// How many wait inside an area.
	@Transactional(readOnly = true)
	public long waiting(AreaCode within) {
		return lists.waiting(within);
	}

	/// Requests inside an area with these words in them or with this number, newest first.
	@Transactional(readOnly = true)
	public List<RequestView> search(AreaCode within, String words, int most) {
		return lists.search(within, words, most);
	}

	/// What was said from a telephone, newest first, so that whoever picks up knows.
	@Transactional(readOnly = true)
	public List<RequestView> saidBy(PhoneNumber phone, int most) {
		return lists.by(phone, most);
	}

	/// What was said in an area since a moment, may be shown to neighbours (REQ-17), and still waits, newest first.
	@Transactional(readOnly = true)
	public List<RequestView> shownNear(AreaCode area, Instant since, int most) {
		return lists.shownNear(area, since, most);
	}
}

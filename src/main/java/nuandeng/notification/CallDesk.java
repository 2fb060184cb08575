package nuandeng.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Subject;
import nuandeng.kernel.WorkCalendar;
import nuandeng.notification.spi.AddressBook;
import nuandeng.notification.spi.Addresses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the calls the desk makes.
@Service
@Transactional
public class CallDesk {

	/// Who calls.
	public static final Role[] CALLERS = {Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER};

	private static final Duration BREATH = Duration.ofHours(2);

	private final Calls calls;
	private final Outbox outbox;
	private final List<AddressBook> books;
	private final AuditTrail trail;
	private final InstantSource clock;

	CallDesk(Calls calls, Outbox outbox, List<AddressBook> books, AuditTrail trail, InstantSource clock) {
		this.calls = calls;
		this.outbox = outbox;
		this.books = books;
		this.trail = trail;
		this.clock = clock;
	}

	/// The calls in an actor's area, the most pressing first.
	@Transactional(readOnly = true)
	public List<Call> waiting(Actor actor, int most) {
		return actor.areaOf(CALLERS).map(area -> calls.waiting(area, most)).orElse(List.of());
	}

	/// How many people in an actor's area are to be called.
	@Transactional(readOnly = true)
	public long count(Actor actor) {
		return actor.areaOf(CALLERS).map(calls::count).orElse(0L);
	}

	/// What holds a call back now.
	public Optional<QuietHours.Hold> holding(Call call) {
		return QuietHours.holding(call.urgency(), true, clock.instant());
	}

	/// A call about to be made.
	///
	/// @param number whom to dial; empty while it is held back, or where the number has been removed meanwhile
	/// @param hold what holds it back
	public record Opened(Call call, Optional<PhoneNumber> number, Optional<QuietHours.Hold> hold) {}

	/// Opens a call and shows the number, which leaves an entry in the trail. Empty if it was made meanwhile, or lies in
	/// somebody else's area.
	public Optional<Opened> open(long id, Actor actor) {
		return actor.areaOf(CALLERS).flatMap(area -> calls.find(id, area)).map(call -> {
			var hold = holding(call);
			return new Opened(call, hold.isPresent() ? Optional.empty() : numberOf(call, actor), hold);
		});
	}

	private Optional<PhoneNumber> numberOf(Call call, Actor actor) {
		var to = new Recipient.Speaker(call.request());
		var number =
				books.stream().flatMap(book -> book.addressesOf(to).stream()).findFirst().flatMap(Addresses::phone);
		number.ifPresent(_ -> trail.viewed(actor, call.about(), "phone", "打电话告知"));
		return number;
	}

	/// What became of writing an answer down.
	public sealed interface Noted {

		/// It is written down.
		///
		/// @param next what happens next, for the page
		record Done(String next) implements Noted {}

		/// Somebody else had written one down.
		record Before() implements Noted {}
	}

	/// Writes down how a call went.
	public Noted answer(long id, CallAnswer answer, String note, Actor actor) {
		var found = actor.areaOf(CALLERS).flatMap(area -> calls.find(id, area));
		var notices = found.map(calls::lock).orElse(List.of());
		if (notices.isEmpty()) {
			return new Noted.Before();
		}
		var call = found.orElseThrow();
		outbox.attempt(notices, clock.instant(), "电话", answer.word(), note, actor.account());
		trail.did(actor, "call.made", call.about(), Map.of("answer", answer.name(), "notices", notices.size()));
		return new Noted.Done(follow(call, notices, answer));
	}

	private String follow(Call call, List<Long> notices, CallAnswer answer) {
		var now = clock.instant();
		return switch (answer) {
			case REACHED -> {
				calls.settle(notices, "TOLD");
				yield "记下了，打通了。";
			}
			case NO_ANSWER -> missed(call, notices, now);
			case WRONG_NUMBER -> back(call, notices, "号码不对");
			case LATER -> {
				calls.later(notices, tomorrow(now), call.misses());
				yield "记下了，明天 9:00 再排出来。";
			}
		};
	}

	private String missed(Call call, List<Long> notices, Instant now) {
		var misses = call.misses() + 1;
		if (!NotificationRules.MISSED_CALLS.hasRoomAfter(misses)) {
			return back(call, notices, misses + " 次没人接");
		}
		var again = now.plus(BREATH);
		calls.later(notices, QuietHours.holding(call.urgency(), true, again).map(QuietHours.Hold::until).orElse(again),
				misses);
		return "记下了，过两个小时再打一次。";
	}

	private String back(Call call, List<Long> notices, String why) {
		outbox.backAtDesk(notices, notSaid(notices.getFirst(), call.area(), call.about(),
				call.whom() + "：电话" + why, String.join(" ", call.sentences())), clock.instant());
		return "记下了，回到待办台，换个办法告诉。";
	}

	/// Tells the desk what is still to be said, and that another way must be found.
	///
	/// @param first the number of the first notice that was not said
	static Notice notSaid(long first, AreaCode area, Subject about, String why, String sentences) {
		return new Notice("notice.back." + first, new Recipient.Duty(area),
				why + "，这句话还没说到：" + shortened(sentences) + " 换个办法告诉，比如上门。", Urgency.ORDINARY, Optional.of(about),
				Optional.empty());
	}

	private static String shortened(String text) {
		var most = Notice.LONGEST / 2;
		return text.length() <= most ? text : text.substring(0, text.offsetByCodePoints(0, most / 2)) + "…";
	}

	private static Instant tomorrow(Instant now) {
		return now.atZone(WorkCalendar.ZONE).plusDays(1).with(LocalTime.of(9, 0)).toInstant();
	}
}

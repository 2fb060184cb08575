package nuandeng.requests;

import static nuandeng.requests.RequestRules.TRIES_AT_ONE;
import static nuandeng.requests.RequestRules.TRIES_OF_ONE;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nuandeng.kernel.Ids;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import nuandeng.notification.Notice;
import nuandeng.notification.Notices;
import nuandeng.notification.Recipient;
import nuandeng.notification.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds a request for a speaker who lost the link, and tells whoever guesses nothing: every wrong answer looks the same,
/// and there are few tries.
@Service
@Transactional
public class Finding {

	private static final Duration CODE_LIFE = Duration.ofMinutes(10);
	private static final SecureRandom RANDOM = new SecureRandom();

	/// What came of an attempt.
	public sealed interface Found {

		/// Here is a new link.
		record Here(String token) implements Found {}

		/// Here are new links to everything said from that telephone lately.
		record All(List<String> tokens) implements Found {}

		/// Something did not fit; what, is not said (REQ-12).
		record Nothing() implements Found {}

		/// Too many tries.
		record TooMany(Rule because) implements Found {}
	}

	private final JdbcClient sql;
	private final RequestLists lists;
	private final Links links;
	private final Notices notices;
	private final InstantSource clock;

	Finding(JdbcClient sql, RequestLists lists, Links links, Notices notices, InstantSource clock) {
		this.sql = sql;
		this.lists = lists;
		this.links = links;
		this.notices = notices;
		this.clock = clock;
	}

	/// Looks for a request by its number and the last four digits of the telephone that was left.
	///
	/// @param client who asks, such as the address of the caller
	public Found find(String number, String tail, String client) {
		var read = RequestNumber.of(number);
		var refused = refusal(client, read.map(RequestNumber::value).orElse(""));
		if (refused.isPresent()) {
			return new Found.TooMany(refused.get());
		}
		var found = read.flatMap(lists::find)
				.filter(request -> request.contact().flatMap(Contact::phone).map(PhoneNumber::tail)
						.filter(tail.strip()::equals).isPresent());
		return found.<Found>map(request -> new Found.Here(links.make(request.id(), clock.instant())))
				.orElseGet(Found.Nothing::new);
	}

	/// Sends a code to a telephone if something was said from it. The caller learns nothing of whether it was.
	///
	/// @return the rule that stood in the way, if one did
	public Optional<Rule> sendCode(PhoneNumber phone, String client) {
		var refused = refusal(client, phone.digits());
		if (refused.isEmpty()) {
			lists.by(phone, 1).stream().findFirst().ifPresent(request -> send(phone, request));
		}
		return refused;
	}

	private void send(PhoneNumber phone, RequestView request) {
		var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
		sql.sql("""
				INSERT INTO requests.codes (phone_hash, code_hash, ends_at) VALUES (:phone, :code, :ends)
				    ON CONFLICT (phone_hash) DO UPDATE SET code_hash = EXCLUDED.code_hash, ends_at = EXCLUDED.ends_at
				""")
				.param("phone", Links.hash("phone " + phone.digits()))
				.param("code", Links.hash(code + phone.digits()))
				.param("ends", Timestamp.from(clock.instant().plus(CODE_LIFE)))
				.update();
		notices.send(new Notice("request.code." + Ids.next(), new Recipient.Speaker(request.id().value()),
				"查进展用的六位数是 " + code + "，十分钟内有效。不是您在查，不用理它。", Urgency.AT_ONCE,
				Optional.of(new Subject("request", request.id().value())), Optional.empty()));
	}

	/// Opens what was said from a telephone with the code that was sent to it; the code is good once.
	public Found open(PhoneNumber phone, String code, String client) {
		var refused = refusal(client, phone.digits());
		if (refused.isPresent()) {
			return new Found.TooMany(refused.get());
		}
		var fits = sql.sql("SELECT code_hash FROM requests.codes WHERE phone_hash = :phone AND ends_at > :now")
				.param("phone", Links.hash("phone " + phone.digits()))
				.param("now", Timestamp.from(clock.instant()))
				.query((row, n) -> MessageDigest.isEqual(row.getBytes(1), Links.hash(code.strip() + phone.digits())))
				.optional().orElse(false);
		if (!fits) {
			return new Found.Nothing();
		}
		sql.sql("DELETE FROM requests.codes WHERE phone_hash = :phone")
				.param("phone", Links.hash("phone " + phone.digits()))
				.update();
		return new Found.All(lists.by(phone, 20).stream()
				.map(request -> links.make(request.id(), clock.instant()))
				.toList());
	}

	/// Counts this try, whatever comes of it. Two tries at one moment are counted one after the other.
	///
	/// @param asked the digits as they are looked for, however they were written; empty where they are no number, which
	///     counts for the client alone
	private Optional<Rule> refusal(String client, String asked) {
		var now = clock.instant();
		if (!TRIES_OF_ONE.hasRoomAfter(count("client " + client, now.minus(Duration.ofMinutes(10)), now))) {
			return Optional.of(TRIES_OF_ONE);
		}
		if (!asked.isEmpty()
				&& !TRIES_AT_ONE.hasRoomAfter(count("asked " + asked, now.minus(Duration.ofHours(1)), now))) {
			return Optional.of(TRIES_AT_ONE);
		}
		return Optional.empty();
	}

	private int count(String who, Instant since, Instant now) {
		sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:who, 0))").param("who", "requests.tries." + who)
				.query((row, n) -> 0)
				.list();
		var before = sql.sql("SELECT count(*) FROM requests.tries WHERE who = :who AND at > :since")
				.param("who", Links.hash(who))
				.param("since", Timestamp.from(since))
				.query(Integer.class)
				.single();
		sql.sql("INSERT INTO requests.tries (who, at) VALUES (:who, :at)")
				.param("who", Links.hash(who))
				.param("at", Timestamp.from(now))
				.update();
		return before;
	}

	/// Forgets tries and codes of yesterday.
	@Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT1H")
	void forget() {
		var yesterday = Timestamp.from(clock.instant().minus(Duration.ofDays(1)));
		sql.sql("DELETE FROM requests.tries WHERE at < :before").param("before", yesterday).update();
		sql.sql("DELETE FROM requests.codes WHERE ends_at < :before").param("before", yesterday).update();
	}
}

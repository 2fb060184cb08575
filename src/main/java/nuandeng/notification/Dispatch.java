package nuandeng.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Subject;
import nuandeng.notification.spi.AddressBook;
import nuandeng.notification.spi.Addresses;
import nuandeng.notification.spi.Channel;
import nuandeng.notification.spi.Message;
import nuandeng.web.spi.Hosts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes what is due out of the outbox and sees that people are told. It claims, sends and records in this order, the
/// first and the last in a transaction each and the sending in none, so that no slow mail server holds a row.
@Component
class Dispatch {

	private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
	private static final int BATCH = 50;
	private static final List<Duration> WAITS =
			List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

	private final Outbox outbox;
	private final DailyShare share;
	private final List<AddressBook> books;
	private final List<Channel> channels;
	private final List<Hosts> hosts;
	private final InstantSource clock;

	Dispatch(Outbox outbox, DailyShare share, List<AddressBook> books, List<Channel> channels, List<Hosts> hosts,
			InstantSource clock) {
		this.outbox = outbox;
		this.share = share;
		this.books = books;
		this.channels = channels;
		this.hosts = hosts;
		this.clock = clock;
	}

	/// Works through one batch.
	///
	/// @return whether there may be more
	boolean work() {
		var claimed = outbox.claim(BATCH, clock.instant());
		var together = claimed.stream()
				.sorted(Comparator.comparingLong(Pending::id))
				.collect(Collectors.groupingBy(Dispatch::bundle, LinkedHashMap::new, Collectors.toList()));
		together.values().forEach(this::tellOrLeave);
		return claimed.size() == BATCH;
	}

	/// What goes to the same person in the same way is told in one message.
	private static List<Object> bundle(Pending notice) {
		return List.of(notice.to(), notice.urgency() == Urgency.AT_ONCE ? notice.id() : notice.urgency().name());
	}

	private void tellOrLeave(List<Pending> notices) {
		try {
			tell(notices);
		} catch (RuntimeException e) {
			// One notice that nobody can handle must not keep the others waiting. It comes up again with its lease, a few
			// times; then it stays on the page.
			LOG.error("notice {} could not be handled", notices.getFirst().id(), e);
			if (!NotificationRules.TRIES.hasRoomAfter(notices.getFirst().tries())) {
				outbox.settle(notices, "ON_PAGE");
			}
		}
	}

	private void tell(List<Pending> notices) {
		var first = notices.getFirst();
		var found = books.stream().flatMap(book -> book.addressesOf(first.to()).stream()).findFirst();
		if (found.isEmpty()) {
			outbox.settle(notices, "ON_PAGE");
			return;
		}
		var addresses = found.get();
		var channel = addresses.callOnly() ? Optional.<Channel>empty()
				: channels.stream().filter(each -> each.reaches(addresses)).findFirst();
		if (channel.isEmpty() || !NotificationRules.TRIES.keeps(first.tries())) {
			call(notices, addresses);
			return;
		}
		var hold = QuietHours.holding(first.urgency(), false, clock.instant());
		if (hold.isPresent()) {
			outbox.hold(notices, hold.get().until());
		} else {
			send(notices, addresses, channel.get());
		}
	}

	/// Whom neither a message nor a call reaches is looked for by the desk; whoever left no way at all finds it on the page.
	private void back(List<Pending> notices, Recipient.Speaker speaker, Addresses addresses) {
		if (addresses.email().isEmpty()) {
			outbox.settle(notices, "ON_PAGE");
			return;
		}
		var first = notices.getFirst();
		outbox.backAtDesk(notices.stream().map(Pending::id).toList(), CallDesk.notSaid(first.id(), addresses.area(),
				new Subject("request", speaker.request()), whom(addresses) + "：消息发不到，也没有电话",
				notices.stream().map(Pending::text).collect(Collectors.joining(" "))), clock.instant());
	}

	/// Somebody calls, if there is a number, a person at its other end who waits for it, and a reason good enough.
	private void call(List<Pending> notices, Addresses addresses) {
		var first = notices.getFirst();
		if (!(first.to() instanceof Recipient.Speaker speaker) || first.urgency() == Urgency.BY_THE_WAY) {
			outbox.settle(notices, "ON_PAGE");
			return;
		}
		if (addresses.phone().isEmpty()) {
			back(notices, speaker, addresses);
			return;
		}
		var now = clock.instant();
		var from = QuietHours.holding(first.urgency(), true, now).map(QuietHours.Hold::until).orElse(now);
		outbox.toCall(notices, addresses.area(), whom(addresses), from);
	}

	private static String whom(Addresses addresses) {
		return (addresses.name().map(PersonName::masked).orElse("没留称呼") + " "
				+ addresses.phone().map(PhoneNumber::masked).orElse("")).strip();
	}

	private void send(List<Pending> notices, Addresses addresses, Channel channel) {
		var now = clock.instant();
		var counted = notices.getFirst().to() instanceof Recipient.Speaker
				&& notices.getFirst().urgency() != Urgency.AT_ONCE;
		var address = addresses.email().or(() -> addresses.phone().map(PhoneNumber::digits)).orElse("");
		if (counted && !share.take(address, now)) {
			outbox.hold(notices, QuietHours.tomorrow(now));
			return;
		}
		switch (deliver(channel, message(notices, addresses))) {
			case Channel.Result.Taken() -> {
				record(notices, channel, "发出去了", "");
				outbox.settle(notices, "TOLD");
			}
			case Channel.Result.Failed(var words, var forGood) -> {
				if (counted) {
					share.giveBack(address, now);
				}
				record(notices, channel, "没发出去", words);
				again(notices, addresses, forGood);
			}
		}
	}

	private void again(List<Pending> notices, Addresses addresses, boolean forGood) {
		var tries = notices.stream().mapToInt(Pending::tries).max().orElse(1);
		if (forGood || !NotificationRules.TRIES.hasRoomAfter(tries)) {
			call(notices, addresses);
		} else {
			outbox.retry(notices, clock.instant().plus(WAITS.get(Math.min(tries, WAITS.size()) - 1)));
		}
	}

	private static Channel.Result deliver(Channel channel, Message message) {
		try {
			return channel.deliver(message);
		} catch (RuntimeException e) {
			LOG.warn("channel {} failed: {}", channel.word(), e.getClass().getSimpleName());
			return new Channel.Result.Failed("发的时候出了错", false);
		}
	}

	private Message message(List<Pending> notices, Addresses addresses) {
		var id = notices.stream().map(notice -> Long.toString(notice.id())).collect(Collectors.joining("-"));
		return new Message(id, from(addresses.area()), addresses, notices.stream().map(Pending::text).toList(),
				notices.stream().map(notice -> notice.path().orElse("")).toList());
	}

	private String from(AreaCode area) {
		return hosts.stream().flatMap(each -> each.of(area).stream()).map(Hosts.Host::name).findFirst().orElse("暖灯");
	}

	private void record(List<Pending> notices, Channel channel, String result, String words) {
		outbox.attempt(notices.stream().map(Pending::id).toList(), clock.instant(), channel.word(), result, words,
				AccountId.CLOCK);
	}
}

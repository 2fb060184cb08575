package nuandeng.requests;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nuandeng.attachments.AttachmentId;
import nuandeng.attachments.Attachments;
import nuandeng.cases.CaseId;
import nuandeng.cases.spi.Voice;
import nuandeng.cases.spi.Voices;
import nuandeng.identity.Actor;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import nuandeng.notification.Notices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Shows cases who waits for them, masked, and brings back what these say. Attachments and {@link Following} ask cases,
/// and cases ask here; so we ask them only when there is something to ask.
@Component
class VoicesOfRequests implements Voices {

	private final RequestLists lists;
	private final Entries entries;
	private final Notices notices;
	private final ObjectProvider<Attachments> attachments;
	private final ObjectProvider<Following> following;
	private final InstantSource clock;

	VoicesOfRequests(RequestLists lists, Entries entries, Notices notices, ObjectProvider<Attachments> attachments,
			ObjectProvider<Following> following, InstantSource clock) {
		this.lists = lists;
		this.entries = entries;
		this.notices = notices;
		this.attachments = attachments;
		this.following = following;
		this.clock = clock;
	}

	@Override
	public List<Voice> of(CaseId id) {
		var waiting = lists.on(id);
		var added = entries.addedTo(waiting.stream().map(RequestView::id).toList());
		var told = told(waiting);
		return waiting.stream().map(request -> voice(request, added.getOrDefault(request.id(), ""),
				Optional.ofNullable(told.get(request.id())))).toList();
	}

	/// When each was told of the result that is out now. Whoever left no way to be reached reads it on the page.
	private Map<RequestId, Instant> told(List<RequestView> waiting) {
		var keys = new HashMap<String, RequestId>();
		var told = new HashMap<RequestId, Instant>();
		for (var request : waiting) {
			request.reportedAt().ifPresent(at -> {
				if (request.contact().map(Contact::reachable).orElse(false)) {
					keys.put(Tidings.keyOfReport(request.id(), at), request.id());
				} else {
					told.put(request.id(), at);
				}
			});
		}
		notices.reached(keys.keySet()).forEach((key, at) -> {
			var request = keys.get(key);
			if (request != null) {
				told.put(request, at);
			}
		});
		return told;
	}

	private Voice voice(RequestView request, String added, Optional<Instant> toldAt) {
		return new Voice(request.id().value(), request.number().grouped(), request.words() + added,
				request.channel().word(), request.saidAt(),
				nameOf(request),
				request.contact().flatMap(Contact::phone).map(PhoneNumber::masked),
				request.contact().map(Contact::reachable).orElse(false) && request.withdrawnAt().isEmpty(),
				request.withdrawnAt().isPresent(),
				request.photos() || !added.isEmpty()
						? attachments.getObject().of(new Subject("request", request.id().value()))
						: List.<AttachmentId>of(),
				toldAt, request.verdict().map(Verdict::word).orElse(""));
	}

	private static Optional<String> nameOf(RequestView request) {
		var speaker = request.contact().flatMap(Contact::name).map(PersonName::masked);
		return request.concerned().map(other -> speaker.orElse("不留名") + "（替人说的：" + other.words(false) + "）")
				.or(() -> speaker);
	}

	@Override
	public boolean leadsTo(CaseId id, String token) {
		return lists.behindEach(List.of(token), clock.instant()).values().stream()
				.anyMatch(request -> request.onCase().filter(id::equals).isPresent());
	}

	@Override
	public Optional<String> fullContact(UUID request, Actor actor) {
		return lists.find(new RequestId(request)).flatMap(RequestView::reachedAt);
	}

	@Override
	public Optional<Rule> heard(UUID request, boolean done, String words, Actor actor) {
		return following.getObject().judge(new RequestId(request), done, OptionalInt.empty(), words, actor);
	}

	@Override
	public void toldInPerson(UUID request, String words, Actor actor) {
		lists.find(new RequestId(request)).flatMap(RequestView::reportedAt).ifPresent(at -> notices
				.toldInPerson(Tidings.keyOfReport(new RequestId(request), at), words, actor));
	}
}

package nuandeng.requests;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.AttachmentId;
import nuandeng.attachments.Attachments;
import nuandeng.attachments.spi.AccessRule;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseId;
import nuandeng.cases.spi.Voice;
import nuandeng.cases.spi.Voices;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Subject;
import nuandeng.notification.Recipient;
import nuandeng.notification.spi.AddressBook;
import nuandeng.notification.spi.Addresses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What other chapters may know of speakers: cases their masked voices, notification their addresses, attachments who
/// may see their photos.
@Configuration(proxyBeanMethods = false)
class Speakers {

	/// Attachments ask cases who may see a photo, and cases ask here; so we ask attachments only when there is one.
	@Bean
	Voices voicesOfRequests(RequestLists lists, Entries entries, ObjectProvider<Attachments> attachments) {
		return new Voices() {
			@Override
			public List<Voice> of(CaseId id) {
				var waiting = lists.on(id);
				var added = entries.addedTo(waiting.stream().map(RequestView::id).toList());
				return waiting.stream()
						.map(request -> voice(request, added.getOrDefault(request.id(), ""), attachments.getObject()))
						.toList();
			}

			@Override
			public Optional<String> fullContact(UUID request, Actor actor) {
				return lists.find(new RequestId(request)).flatMap(RequestView::reachedAt);
			}
		};
	}

	private static Voice voice(RequestView request, String added, Attachments attachments) {
		return new Voice(request.id().value(), request.number().grouped(), request.words() + added,
				request.channel().word(), request.saidAt(),
				nameOf(request),
				request.contact().flatMap(Contact::phone).map(PhoneNumber::masked),
				request.contact().map(Contact::reachable).orElse(false) && request.withdrawnAt().isEmpty(),
				request.withdrawnAt().isPresent(),
				request.photos() ? attachments.of(new Subject("request", request.id().value()))
						: List.<AttachmentId>of(),
				request.verdict().map(Verdict::word).orElse(""));
	}

	private static Optional<String> nameOf(RequestView request) {
		var speaker = request.contact().flatMap(Contact::name).map(PersonName::masked);
		return request.concerned().map(other -> speaker.orElse("不留名") + "（替人说的：" + other.words(false) + "）")
				.or(() -> speaker);
	}

	@Bean
	AddressBook addressesOfSpeakers(RequestLists lists) {
		return to -> to instanceof Recipient.Speaker(var request)
				? lists.find(new RequestId(request)).flatMap(said -> said.contact().map(contact -> new Addresses(
						contact.phone(), contact.email(), contact.name(), contact.callOnly(), said.area())))
				: Optional.empty();
	}

	@Bean
	AccessRule photosOfRequests(RequestLists lists, ObjectProvider<CaseDesk> cases, InstantSource clock) {
		return new AccessRule() {
			@Override
			public String kind() {
				return "request";
			}

			@Override
			public boolean mayOpen(UUID owner, Actor actor, Optional<String> token) {
				var id = new RequestId(owner);
				return token.filter(word -> lists.behindEach(List.of(word), clock.instant()).values().stream()
						.anyMatch(request -> request.id().equals(id))).isPresent()
						|| actor.signedIn() && lists.find(id)
								.filter(said -> isDesk(actor, said) || handles(actor, said, cases)).isPresent();
			}
		};
	}

	private static boolean isDesk(Actor actor, RequestView said) {
		return actor.mayIn(said.area(), Role.GRID_STAFF, Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY,
				Role.STREET_DISPATCHER, Role.STREET_LEADER);
	}

	private static boolean handles(Actor actor, RequestView said, ObjectProvider<CaseDesk> cases) {
		return !actor.bodies().isEmpty() && said.onCase().map(onCase -> cases.getObject().view(onCase))
				.filter(view -> view.lead().filter(actor::actsFor).isPresent()
						|| view.assistants().stream().anyMatch(actor::actsFor))
				.isPresent();
	}
}

package nuandeng.requests;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.spi.AccessRule;
import nuandeng.cases.CaseDesk;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.notification.Recipient;
import nuandeng.notification.spi.AddressBook;
import nuandeng.notification.spi.Addresses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What other chapters may know of speakers: notification their addresses, attachments who may see their photos.
@Configuration(proxyBeanMethods = false)
class Speakers {

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

package nuandeng.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import org.springframework.stereotype.Component;

/// Founds the bodies and writes the duty list.
@Component
class SampleBodies {

	private final Organisations organisations;
	private final Catalogue catalogue;

	SampleBodies(Organisations organisations, Catalogue catalogue) {
		this.organisations = organisations;
		this.catalogue = catalogue;
	}

	/// The bodies by their key in the files.
	Map<String, BodyId> found(LocalDate from) {
		var bodies = new HashMap<String, BodyId>();
		for (var line : Lines.of("bodies.csv")) {
			bodies.put(line[0],
					organisations.register(line[1], Body.Kind.valueOf(line[2]), new AreaCode(line[3]), line[4],
							Optional.of(line[5]).filter(email -> !email.isEmpty()), line[6].equals("yes")));
		}
		for (var line : Lines.of("duties.csv")) {
			var body = Optional.ofNullable(bodies.get(line[0])).orElseThrow();
			for (var topic : line[1].split(" ")) {
				catalogue.putOnDuty(body, new TopicCode(topic), new AreaCode(line[2]), line[3], from, Actor.clock());
			}
		}
		return bodies;
	}
}

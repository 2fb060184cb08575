package nuandeng.organisations;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Ids;
import nuandeng.kernel.WorkCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to bodies.
@Service
@Transactional
public class Organisations {

	private final Bodies bodies;
	private final InstantSource clock;

	Organisations(Bodies bodies, InstantSource clock) {
		this.bodies = bodies;
		this.clock = clock;
	}

	/// Adds a body from today. A utility answers round the clock whatever is said here (ORG-01).
	public BodyId register(String name, Body.Kind kind, AreaCode area, String phone, Optional<String> email,
			boolean roundTheClock) {
		var id = new BodyId(Ids.next());
		bodies.add(new Body(id, name, kind, area, phone, email, roundTheClock || kind == Body.Kind.UTILITY), today());
		return id;
	}

	/// Closes a body from today on. It serves nobody any more and keeps its name (ORG-02).
	public void close(BodyId id) {
		bodies.close(id, today().minusDays(1));
	}

	/// A body, closed ones too; empty if there never was one.
	@Transactional(readOnly = true)
	public Optional<Body> body(BodyId id) {
		return bodies.find(List.of(id)).stream().findFirst();
	}

	/// The name of a body; “（没有这个单位）” if there never was one.
	@Transactional(readOnly = true)
	public String nameOf(BodyId id) {
		return body(id).map(Body::name).orElse("（没有这个单位）");
	}

	/// The names of several bodies, asked for once.
	@Transactional(readOnly = true)
	public Map<BodyId, String> names(Collection<BodyId> ids) {
		return bodies.find(ids).stream().collect(java.util.stream.Collectors.toMap(Body::id, Body::name));
	}

	/// Several bodies, asked for once; closed ones are left out.
	@Transactional(readOnly = true)
	public List<Body> open(Collection<BodyId> ids) {
		return bodies.open(ids, today());
	}

	/// The bodies of an area, of those around it and of those inside it, closest first; at most 500.
	@Transactional(readOnly = true)
	public List<Body> serving(AreaCode area) {
		return bodies.serving(area, today());
	}

	/// The bodies of a kind inside an area, by name; at most 500.
	@Transactional(readOnly = true)
	public List<Body> within(AreaCode area, Body.Kind kind) {
		return bodies.within(area, kind, today());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
	}
}

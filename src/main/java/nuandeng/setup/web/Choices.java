package nuandeng.setup.web;

import static nuandeng.identity.Role.SYS_ADMIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nuandeng.identity.Actor;
import nuandeng.identity.Grant;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.AreaCode.Level;
import nuandeng.kernel.BodyId;
import nuandeng.organisations.Body;
import nuandeng.organisations.BodyRegister;
import nuandeng.territory.Area;
import nuandeng.territory.Territory;
import org.springframework.stereotype.Component;

/// What an administrator may choose from, and what was chosen. Where there are too many to choose from, the name or the
/// code is typed; both ways are read alike.
@Component
class Choices {

	/// More than this nobody looks through.
	static final int MOST = 200;

	private final Territory territory;
	private final BodyRegister bodies;

	Choices(Territory territory, BodyRegister bodies) {
		this.territory = territory;
		this.bodies = bodies;
	}

	/// The areas an actor runs and everything inside them, by code.
	List<Area> areas(Actor actor) {
		var all = new ArrayList<Area>();
		actor.grants().stream().filter(grant -> grant.role() == SYS_ADMIN).map(Grant::area).distinct().forEach(root -> {
			territory.area(root).filter(area -> !all.contains(area)).ifPresent(all::add);
			for (var level : Level.values()) {
				if (level.digits() > root.digits().length()) {
					territory.within(root, level).stream().filter(area -> !all.contains(area)).forEach(all::add);
				}
			}
		});
		all.sort(java.util.Comparator.comparing(Area::code));
		return all;
	}

	/// The open bodies an actor runs, by name; at most one more than anybody looks through.
	List<Body> bodies(Actor actor) {
		return bodies.bodies(actor, "", Optional.empty(), MOST + 1);
	}

	/// The area that was chosen or typed.
	Optional<AreaCode> area(String field, Form form, Actor actor) {
		var typed = form.value(field).strip();
		if (typed.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}|\\d{15}")) {
			return known(new AreaCode(typed), field, form, actor);
		}
		var found = areas(actor).stream().filter(area -> area.name().equals(typed)).toList();
		if (found.size() == 1) {
			return Optional.of(found.getFirst().code());
		}
		form.problems().add(field, found.isEmpty() ? "选一下是哪一片。没有的话，先去“片区和门”里加。"
				: "叫这个名字的不止一片，写它的区划代码：" + String.join("、",
						found.stream().limit(5).map(area -> area.code().digits()).toList()) + "。");
		return Optional.empty();
	}

	/// A code is looked up by itself, for a large district has more areas than a list.
	private Optional<AreaCode> known(AreaCode code, String field, Form form, Actor actor) {
		if (actor.mayIn(code, SYS_ADMIN) && territory.area(code).isPresent()) {
			return Optional.of(code);
		}
		form.problems().add(field, "没有这一片，或者不归你管。没有的话，先去“片区和门”里加。");
		return Optional.empty();
	}

	/// The body that was chosen or typed; empty where nothing was.
	Optional<Body> body(String field, Form form, Actor actor) {
		var typed = form.value(field).strip();
		if (typed.isEmpty()) {
			return Optional.empty();
		}
		var byId = OrgsController.id(typed).flatMap(id -> bodies.find(new BodyId(id), actor));
		var byName = bodies.bodies(actor, form.problems().text(field, "单位", typed, 60), Optional.empty(), MOST).stream()
				.filter(body -> body.name().equals(typed)).toList();
		if (byId.isPresent() || byName.size() == 1) {
			return byId.or(() -> Optional.of(byName.getFirst()));
		}
		form.problems().add(field, byName.isEmpty() ? "没有这个单位。先去“单位”里登记，或者写全名。" : "叫这个名字的单位不止一个，先给它们改个分得开的名字。");
		return Optional.empty();
	}
}

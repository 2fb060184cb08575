package nuandeng.setup.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import nuandeng.identity.AccountRegister.Days;
import nuandeng.identity.Actor;
import nuandeng.identity.Grant;
import nuandeng.kernel.WorkCalendar;
import nuandeng.organisations.Body;
import org.springframework.stereotype.Component;

/// Reads the part of a form that says which role somebody is trusted with, for what, from when to when.
@Component
class RoleForm {

	/// A role as it was chosen.
	record Chosen(Grant grant, Days days) {}

	private final Choices choices;
	private final InstantSource clock;

	RoleForm(Choices choices, InstantSource clock) {
		this.choices = choices;
		this.clock = clock;
	}

	/// What was chosen; empty if something must be put right, which is then said in the form.
	Optional<Chosen> read(Form form, Actor actor) {
		var choice = RoleChoice.named(form.value("role"));
		if (choice.isEmpty()) {
			form.problems().add("role", "选一个角色。");
		}
		var days = days(form);
		var grant = choice.flatMap(chosen -> grant(chosen, form, actor));
		return form.isGood() ? grant.map(each -> new Chosen(each, days)) : Optional.empty();
	}

	LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
	}

	private Days days(Form form) {
		var from = form.day("from").orElse(today());
		var last = form.day("last");
		if (from.isBefore(today())) {
			form.problems().add("from", "从今天或以后的一天起。");
		}
		if (last.filter(day -> day.isBefore(from)).isPresent()) {
			form.problems().add("last", "最后一天不能比第一天早。");
		}
		return new Days(from, last);
	}

	private Optional<Grant> grant(RoleChoice choice, Form form, Actor actor) {
		var body = choices.body("body", form, actor);
		return switch (choice.role()) {
			case UNIT_HANDLER -> {
				if (body.isEmpty() && form.problems().of("body").isEmpty()) {
					form.problems().add("body", "单位经办人要选替哪个单位办事。");
				}
				yield body.map(unit -> new Grant(choice.role(), unit.area(), Optional.of(unit.id())));
			}
			case BRANCH_SECRETARY -> {
				body.filter(unit -> unit.kind() != Body.Kind.BRANCH)
						.ifPresent(_ -> form.problems().add("body", "支部书记只能选党支部；没登记支部就空着。"));
				yield inArea(choice, form, actor)
						.map(grant -> new Grant(grant.role(), grant.area(), body.map(Body::id)));
			}
			case BUILDING_LEAD, GRID_STAFF, COMMUNITY_WORKER, COMMUNITY_SECRETARY, PARTY_MEMBER, VOLUNTEER,
					STREET_DISPATCHER, STREET_LEADER, AUDITOR, SYS_ADMIN -> {
				if (body.isPresent()) {
					form.problems().add("body", choice.role().word() + "不替单位办事，单位这一格空着。");
				}
				yield inArea(choice, form, actor);
			}
		};
	}

	private Optional<Grant> inArea(RoleChoice choice, Form form, Actor actor) {
		var area = choices.area("area", form, actor);
		if (area.isPresent() && !choice.levels().contains(area.get().level())) {
			form.problems().add("area",
					choice.role().word() + "管的是" + choice.levelWords() + "，选一个" + choice.levelWords()
							+ "。");
		}
		return area.map(code -> new Grant(choice.role(), code, Optional.empty()));
	}
}

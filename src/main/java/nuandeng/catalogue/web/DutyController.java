package nuandeng.catalogue.web;

import static nuandeng.identity.Role.COMMUNITY_SECRETARY;
import static nuandeng.identity.Role.STREET_DISPATCHER;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.Duty;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.WorkCalendar;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.territory.Area;
import nuandeng.territory.Territory;
import nuandeng.web.Answer;
import nuandeng.web.Denied;
import nuandeng.web.Go;
import nuandeng.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/desk/settings/duty`: the duty list of an area, and its lines one by one.
@Controller
@OnlyFor({COMMUNITY_SECRETARY, STREET_DISPATCHER})
class DutyController {

	static final String PATH = "/desk/settings/duty";

	private static final int LONGEST = 200;

	private final Catalogue catalogue;
	private final Organisations organisations;
	private final Territory territory;
	private final InstantSource clock;

	DutyController(Catalogue catalogue, Organisations organisations, Territory territory, InstantSource clock) {
		this.catalogue = catalogue;
		this.organisations = organisations;
		this.territory = territory;
		this.clock = clock;
	}

	@GetMapping(PATH)
	DutyPage list(@RequestParam(required = false) @Nullable String on, Actor actor) {
		var problems = Problems.none();
		return page(day(on, "on", problems), DutyPage.Typed.nothing(today()), problems, actor);
	}

	@PostMapping(PATH)
	Answer add(@RequestParam(required = false) @Nullable String topic,
			@RequestParam(required = false) @Nullable String body,
			@RequestParam(required = false) @Nullable String area,
			@RequestParam(required = false) @Nullable String reference,
			@RequestParam(required = false) @Nullable String from, Actor actor) {
		var problems = Problems.none();
		var code = catalogue.topics().stream().filter(each -> each.code().value().equals(topic)).findFirst();
		var unit = organisations.serving(areaOf(actor)).stream().filter(each -> each.id().toString().equals(body))
				.findFirst();
		var place = areas(areaOf(actor)).stream().filter(each -> each.code().digits().equals(area)).findFirst();
		var start = day(from, "from", problems);
		if (code.isEmpty()) {
			problems.add("topic", "选一下是哪一类事。");
		}
		if (unit.isEmpty()) {
			problems.add("body", "选一下归哪个单位。");
		}
		if (place.isEmpty()) {
			problems.add("area", "选一下在哪一片。");
		}
		var ground = problems.text("reference", "依据", reference, LONGEST);
		if (ground.isBlank()) {
			problems.add("reference", "写一句依据，比如合同第几条、哪次会议定的。");
		}
		var typed = new DutyPage.Typed(typed(topic), typed(body), typed(area), ground, start.toString());
		if (problems.any() || code.isEmpty() || unit.isEmpty() || place.isEmpty()) {
			return Answer.show(page(today(), typed, problems, actor));
		}
		return switch (catalogue.putOnDuty(unit.get().id(), code.get().code(), place.get().code(), ground, start,
				actor)) {
			case Catalogue.Change.Made _ ->
					Answer.go(Go.to(PATH).saying("写上了：" + code.get().name() + "归" + unit.get().name() + "。"));
			case Catalogue.Change.Refused refused -> Answer.show(page(today(), typed,
					problems.add("area", refused.because().sentence() + "（" + refused.because().id() + "）"), actor));
		};
	}

	@PostMapping(PATH + "/{id}/end")
	Go end(@PathVariable UUID id, Actor actor) {
		return switch (catalogue.takeOffDuty(id, actor)) {
			case Catalogue.Change.Made _ -> Go.to(PATH).saying("从今天起不再归它。旧的写法留着，选过去的日期能看到。");
			case Catalogue.Change.Refused refused ->
					throw new Denied(refused.because().sentence() + "（" + refused.because().id() + "）");
		};
	}

	private DutyPage page(LocalDate on, DutyPage.Typed typed, Problems problems, Actor actor) {
		var area = areaOf(actor);
		var duties = catalogue.duties(area, on);
		var bodies = organisations.names(duties.stream().map(Duty::body).distinct().toList());
		var names = territory.names(duties.stream().map(Duty::area).distinct().toList());
		var lines = duties.stream()
				.map(duty -> new DutyPage.Line(duty.id(), nameOf(duty.topic()), bodies.getOrDefault(duty.body(), ""),
						names.getOrDefault(duty.area(), ""), duty.reference(), duty.from(),
						duty.to().isEmpty() && actor.mayIn(duty.area(), COMMUNITY_SECRETARY, STREET_DISPATCHER)))
				.toList();
		return new DutyPage(territory.nameOf(area), on, on.equals(today()), lines, typed, problems, catalogue.topics(),
				organisations.serving(area).stream().filter(body -> body.kind() != Body.Kind.BRANCH).toList(),
				areas(area));
	}

	private String nameOf(TopicCode code) {
		return catalogue.topic(code).map(topic -> topic.full() + (code.isGroup() ? "（整类）" : "")).orElse(code.value());
	}

	/// The area itself, the communities and grids inside it.
	private List<Area> areas(AreaCode area) {
		var all = new java.util.ArrayList<Area>(territory.area(area).stream().toList());
		for (var level : List.of(AreaCode.Level.COMMUNITY, AreaCode.Level.GRID)) {
			territory.within(area, level).stream().filter(each -> !all.contains(each)).forEach(all::add);
		}
		return all;
	}

	private LocalDate day(@Nullable String typed, String field, Problems problems) {
		if (typed == null || typed.isBlank()) {
			return today();
		}
		try {
			var day = LocalDate.parse(typed);
			if (day.getYear() >= 2000 && day.getYear() < 2100) {
				return day;
			}
		} catch (DateTimeException e) {
			// said below
		}
		problems.add(field, "日期要写成 2026-10-09 这样。");
		return today();
	}

	private static AreaCode areaOf(Actor actor) {
		return actor.areaOf(COMMUNITY_SECRETARY, STREET_DISPATCHER).orElseThrow(() -> new Denied("这一页给社区书记、街道调度员用。"));
	}

	private static String typed(@Nullable String value) {
		return Optional.ofNullable(value).orElse("");
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
	}
}

package nuandeng.cases.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.AttachmentId;
import nuandeng.attachments.Attachments;
import nuandeng.attachments.Kept;
import nuandeng.cases.CaseBook;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseNumber;
import nuandeng.cases.CaseRules;
import nuandeng.cases.CaseSheet.Possible;
import nuandeng.cases.CaseSheet;
import nuandeng.cases.CaseStep;
import nuandeng.cases.Outcome;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Times;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// `/desk/cases/{number}` for the desk, `/partner/cases/{number}` for the bodies that handle it, `/lead/cases/{number}`
/// for whoever leads the street: one case, and the steps its reader may take.
@Controller
@RequestMapping({"/desk/cases/{number:\\d{12}}", "/partner/cases/{number:\\d{12}}", "/lead/cases/{number:\\d{12}}"})
@OnlyFor({Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER, Role.STREET_LEADER, Role.GRID_STAFF,
		Role.UNIT_HANDLER})
class CaseController {

	private final CaseBook book;
	private final CaseDesk desk;
	private final NextSteps next;
	private final Attachments attachments;
	private final InstantSource clock;

	CaseController(CaseBook book, CaseDesk desk, NextSteps next, Attachments attachments, InstantSource clock) {
		this.book = book;
		this.desk = desk;
		this.next = next;
		this.attachments = attachments;
		this.clock = clock;
	}

	@GetMapping
	CasePage page(@PathVariable String number, @RequestParam(defaultValue = "all") String show, Actor actor) {
		return page(sheet(number, actor), Typed.nothing(), show, Map.of(), actor);
	}

	@GetMapping("/print")
	PrintPage print(@PathVariable String number, Actor actor) {
		var sheet = sheet(number, actor);
		return new PrintPage(sheet, base(actor), actor.name(), WhyDue.of(sheet.why(), clock.instant()),
				clock.instant());
	}

	/// Opens how somebody is reached, for a reason.
	@PostMapping("/contact-opened")
	CasePage open(@PathVariable String number, @RequestParam(defaultValue = "") String request,
			@RequestParam(defaultValue = "") String reason, Actor actor) {
		var sheet = sheet(number, actor);
		var opened = new HashMap<UUID, String>();
		var typed = new org.springframework.util.LinkedMultiValueMap<String, String>();
		typed.add("request", request);
		if (reason.isBlank() || reason.length() > 40) {
			return page(sheet, new Typed("contact-opened", typed, Problems.none(), CaseRules.OPENED_FOR_A_REASON, ""),
					"all",
					opened, actor);
		}
		var asked = uuid(request);
		asked.flatMap(id -> book.open(sheet.view().id(), id, reason, actor))
				.ifPresent(contact -> opened.put(asked.get(), contact));
		return page(sheet, Typed.nothing(), "all", opened, actor);
	}

	/// Joins this case to another.
	@PostMapping("/joining")
	Answer join(@PathVariable String number, @RequestParam MultiValueMap<String, String> typed, Actor actor) {
		var sheet = sheet(number, actor);
		var chosen = typed.getFirst("near");
		var into = chosen == null || chosen.equals("own") ? typed.getFirst("into") : chosen;
		var target = number(into == null ? "" : into.replaceAll("\\D", "")).flatMap(found -> book.find(found, actor));
		if (target.isEmpty()) {
			var problems = Problems.none().add("into", "没有这个编号的案子，对一下数字。");
			return Answer.show(page(sheet, new Typed("joining", typed, problems, null, ""), "all", Map.of(), actor));
		}
		return answer(desk.join(sheet.view().id(), target.get().id(), actor), sheet, "joining", typed, actor,
				"和案 " + target.get().number().grouped() + " 一起办了。分得开：在这一页点“分开，单独办”。");
	}

	/// Handles this case on its own again.
	@PostMapping("/parting")
	Answer part(@PathVariable String number, @RequestParam MultiValueMap<String, String> typed, Actor actor) {
		var sheet = sheet(number, actor);
		return answer(desk.unjoin(sheet.view().id(), actor), sheet, "parting", typed, actor, "分开了，单独办。");
	}

	/// Writes down what one of those who wait said about the result.
	@PostMapping("/hearing")
	Answer hear(@PathVariable String number, @RequestParam MultiValueMap<String, String> typed, Actor actor) {
		var sheet = sheet(number, actor);
		var problems = Problems.none();
		var said = hearing(typed.getFirst("said"));
		var words = problems.text("words", "他怎么说的", typed.getFirst("words"), 500);
		var request = uuid(typed.getOrDefault("request", List.of("")).getFirst());
		if (said.isEmpty() || request.isEmpty()) {
			problems.add("said", "选一下他怎么说。");
		}
		if (problems.any()) {
			return Answer.show(page(sheet, new Typed("hearing", typed, problems, null, ""), "all", Map.of(), actor));
		}
		return answer(desk.hear(sheet.view().id(), request.orElseThrow(), said.orElseThrow(), words, actor), sheet,
				"hearing", typed, actor, "记下了。");
	}

	private static Optional<CaseDesk.Hearing> hearing(@Nullable String typed) {
		return Arrays.stream(CaseDesk.Hearing.values()).filter(each -> each.name().equals(typed)).findFirst();
	}

	/// Takes any other step.
	@PostMapping("/{step:[a-z-]+}")
	Answer take(@PathVariable String number, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> typed,
			@RequestParam(required = false) @Nullable List<MultipartFile> photos, Actor actor) {
		var sheet = sheet(number, actor);
		var problems = Problems.none();
		var evidence = step.equals("result") ? keep(photos, sheet, problems, actor) : List.<AttachmentId>of();
		var read = new StepReader(typed, problems).read(step, evidence);
		if (read.isEmpty()) {
			evidence.forEach(photo -> attachments.remove(photo, sheet.view().id().subject()));
			return Answer.show(page(sheet, new Typed(step, typed, problems, null, ""), "all", Map.of(), actor));
		}
		var outcome = take(sheet, read.get(), typed.getFirst("version"), actor);
		if (outcome instanceof Outcome.Refused) {
			evidence.forEach(photo -> attachments.remove(photo, sheet.view().id().subject()));
		}
		return answer(outcome, sheet, step, typed, actor, null);
	}

	private Outcome take(CaseSheet sheet, CaseStep step, @Nullable String version, Actor actor) {
		return version != null && version.matches("\\d{1,9}")
				? desk.take(sheet.view().id(), Integer.parseInt(version), step, actor)
				: desk.take(sheet.view().id(), step, actor);
	}

	private Answer answer(Outcome outcome, CaseSheet sheet, String step, MultiValueMap<String, String> typed,
			Actor actor,
			@Nullable String said) {
		return switch (outcome) {
			case Outcome.Done(var now) -> {
				var path = CasePage.pathOf(base(actor), sheet.view());
				var back = typed.getFirst("back");
				var words = said == null ? "记下了。" + now.residentSentence() : said;
				yield Answer.go(Go.to(!book.sees(actor, now.id()) ? base(actor)
						: back != null && back.matches("/desk/cases\\?[\\w=&.%-]*") ? back : path).saying(words));
			}
			case Outcome.Refused(_, var because) -> Answer.show(page(sheet(sheet.view().number().value(), actor),
					new Typed(step, typed, Problems.none(), because, meanwhile(because, sheet)), "all", Map.of(),
					actor));
		};
	}

	/// Who did what while the form was open.
	private String meanwhile(Rule because, CaseSheet sheet) {
		return because.equals(CaseRules.SEEN_LATEST) || because.equals(CaseRules.STEP_FITS)
				? sheet.timeline().stream().findFirst()
						.map(last -> last.who() + "，" + Times.moment(last.at(), clock.instant(), false) + "："
								+ last.sentence())
						.orElse("")
				: "";
	}

	private List<AttachmentId> keep(@Nullable List<MultipartFile> photos, CaseSheet sheet, Problems problems,
			Actor actor) {
		var kept = new ArrayList<AttachmentId>();
		for (var photo : photos == null ? List.<MultipartFile>of() : photos) {
			if (photo.isEmpty() || !sheet.may(Possible.REPORT)) {
				continue;
			}
			try (var content = photo.getInputStream()) {
				switch (attachments.keep(content, photo.getSize(), sheet.view().id().subject(), actor)) {
					case Kept.Photo(var id) -> kept.add(id);
					case Kept.Refused(var because) -> problems.add("photos", because.sentence() + "。");
				}
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		return kept;
	}

	private CasePage page(CaseSheet sheet, Typed typed, String show, Map<UUID, String> opened, Actor actor) {
		return new CasePage(sheet, base(actor), next.of(sheet), typed, show, opened, clock.instant());
	}

	private CaseSheet sheet(String number, Actor actor) {
		return number(number).flatMap(found -> book.sheet(found, actor))
				.orElseThrow(() -> new Gone("没有这个编号的案子，或者不归你看。"));
	}

	/// Where an actor's list is.
	static String base(Actor actor) {
		if (actor.may(Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER, Role.GRID_STAFF)) {
			return "/desk/cases";
		}
		return actor.may(Role.STREET_LEADER) ? "/lead" : "/partner";
	}

	private static Optional<CaseNumber> number(String digits) {
		try {
			return Optional.of(new CaseNumber(digits));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static Optional<UUID> uuid(String value) {
		try {
			return Optional.of(UUID.fromString(value));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}

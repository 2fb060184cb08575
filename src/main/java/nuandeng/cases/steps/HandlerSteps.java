package nuandeng.cases.steps;

import static nuandeng.cases.CaseRules.BY_THE_LEAD;
import static nuandeng.cases.CaseRules.CONTACT_FIRST;
import static nuandeng.cases.CaseRules.DANGER_SHOWN_SAFE;
import static nuandeng.cases.CaseRules.DESIGNATION_IS_FINAL;
import static nuandeng.cases.CaseRules.DISPUTED_SOON;
import static nuandeng.cases.CaseRules.DISPUTED_WITH_REFERENCE;
import static nuandeng.cases.CaseRules.EXTENDED_BEFORE_DUE;
import static nuandeng.cases.CaseRules.EXTENDED_NO_LONGER;
import static nuandeng.cases.CaseRules.EXTENDED_ONCE;
import static nuandeng.cases.CaseRules.HELPERS_DO_NOT_CLOSE;
import static nuandeng.cases.CaseRules.IN_WORDS;
import static nuandeng.cases.CaseRules.LOOKED_AT_AGAIN;
import static nuandeng.cases.CaseRules.LOOK_AHEAD;
import static nuandeng.cases.CaseRules.PARKED_ON_A_CONDITION;
import static nuandeng.cases.CaseRules.RESULT_IN_WORDS;
import static nuandeng.cases.CaseRules.STEP_FITS;
import static nuandeng.cases.CaseRules.STILL_WATCHING;
import static nuandeng.cases.CaseRules.TRIES;
import static nuandeng.cases.steps.Walked.stopped;
import static nuandeng.cases.steps.Walked.to;

import java.time.LocalDate;
import java.util.Optional;
import nuandeng.cases.CaseStep;
import nuandeng.cases.Visibility;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Span;
import nuandeng.kernel.Times;

/// What the body in charge does, or the desk when the body calls.
final class HandlerSteps {

	private HandlerSteps() {}

	static Walked walk(CaseFile file, CaseStep.OfHandler step, Scene scene) {
		if (!speaksFor(file, scene)) {
			var helper = file.assignment().filter(to -> to.assistants().stream().anyMatch(scene.actor()::actsFor));
			return stopped(helper.isPresent() && step instanceof CaseStep.Report ? HELPERS_DO_NOT_CLOSE : BY_THE_LEAD);
		}
		return switch (step) {
			case CaseStep.Dispute dispute -> dispute(file, dispute, scene);
			case CaseStep.TakeUp _ -> takeUp(file, scene);
			case CaseStep.Contact contact -> contact(file, contact, scene);
			case CaseStep.Reply reply -> reply(file, reply, scene);
			case CaseStep.Ask ask -> ask(file, ask, scene);
			case CaseStep.PassOn passOn -> passOn(file, passOn, scene);
			case CaseStep.ProposeParking parking -> propose(file, parking, scene);
			case CaseStep.LookAgain look -> lookAgain(file, look, scene);
			case CaseStep.Extend extend -> extend(file, extend, scene);
			case CaseStep.Report report -> report(file, report, scene);
		};
	}

	/// Tells whether the actor may speak for whoever is to answer, or at the desk while nobody is.
	static boolean speaksFor(CaseFile file, Scene scene) {
		var area = file.head().matter().area();
		return file.assignment().map(to -> scene.speaksFor(to.lead(), area)).orElseGet(() -> scene.isDesk(area));
	}

	private static Walked dispute(CaseFile file, CaseStep.Dispute step, Scene scene) {
		if (!(file instanceof CaseFile.Sent sent)) {
			return stopped(STEP_FITS);
		}
		if (sent.to().designated()) {
			return stopped(DESIGNATION_IS_FINAL);
		}
		if (step.reference().isBlank()) {
			return stopped(DISPUTED_WITH_REFERENCE);
		}
		var until = scene.calendar().due(sent.to().at(), DISPUTED_SOON.span()).moment();
		if (until.filter(scene.now()::isAfter).isPresent()) {
			return stopped(DISPUTED_SOON);
		}
		return to(sent.dispute(step.reference(), step.words(), scene.now()), "disputed",
				scene.nameOf(sent.to().lead()) + "说不归他们",
				"依据：" + step.reference() + (step.words().isBlank() ? "" : "。" + step.words()))
				.seenBy(Visibility.STAFF);
	}

	private static Walked takeUp(CaseFile file, Scene scene) {
		if (file instanceof CaseFile.InHand inHand && inHand.work().handler().equals(scene.actor().account())) {
			return new Walked.Stands();
		}
		if (!(file instanceof CaseFile.Sent sent)) {
			return stopped(STEP_FITS);
		}
		return to(sent.takeUp(scene.actor().account(), scene.now()), "taken-up",
				scene.nameOf(sent.to().lead()) + "接下了", "");
	}

	private static Walked contact(CaseFile file, CaseStep.Contact step, Scene scene) {
		if (!(file instanceof CaseFile.InHand inHand)) {
			return stopped(STEP_FITS);
		}
		if (step.words().isBlank()) {
			return stopped(IN_WORDS);
		}
		return to(inHand.contacted(step.reached(), scene.now()), step.reached() ? "contacted" : "not-reached",
				step.reached() ? "联系过居民" : "联系居民，没联系上", step.words())
				.seenBy(step.reached() ? Visibility.RESIDENT : Visibility.STAFF);
	}

	private static Walked reply(CaseFile file, CaseStep.Reply step, Scene scene) {
		if (step.words().isBlank()) {
			return stopped(IN_WORDS);
		}
		return switch (file) {
			case CaseFile.InHand inHand -> replied(inHand.contacted(true, scene.now()), step);
			case CaseFile.Registered _, CaseFile.Sent _, CaseFile.Disputed _, CaseFile.Asking _, CaseFile.Outside _,
					CaseFile.Parked _, CaseFile.Reported _ ->
					replied(file, step);
			case CaseFile.Closed _, CaseFile.Declined _, CaseFile.Dropped _ -> stopped(STEP_FITS);
		};
	}

	private static Walked replied(CaseFile next, CaseStep.Reply step) {
		return to(next, "told", "给居民的话", step.words());
	}

	private static Walked ask(CaseFile file, CaseStep.Ask step, Scene scene) {
		if (step.question().isBlank()) {
			return stopped(IN_WORDS);
		}
		return switch (file) {
			case CaseFile.Registered registered -> asked(registered.ask(step.question(), scene.now()));
			case CaseFile.InHand inHand -> asked(inHand.ask(step.question(), scene.now()));
			case CaseFile.Sent _, CaseFile.Disputed _, CaseFile.Asking _, CaseFile.Outside _, CaseFile.Parked _,
					CaseFile.Reported _, CaseFile.Closed _, CaseFile.Declined _, CaseFile.Dropped _ ->
					stopped(STEP_FITS);
		};
	}

	private static Walked asked(CaseFile.Asking asking) {
		return to(asking, "asked", "问居民，钟停在这里", asking.question());
	}

	private static Walked passOn(CaseFile file, CaseStep.PassOn step, Scene scene) {
		if (!(file instanceof CaseFile.InHand inHand)) {
			return stopped(STEP_FITS);
		}
		if (step.unitName().isBlank() || step.contact().isBlank()) {
			return stopped(STILL_WATCHING);
		}
		if (!step.nextLook().isAfter(scene.today())) {
			return stopped(LOOK_AHEAD);
		}
		if (notYetContacted(inHand.work(), file, scene)) {
			return stopped(CONTACT_FIRST);
		}
		return to(inHand.passOn(step.unitName(), step.contact(), step.nextLook()), "passed-on",
				"转给" + step.unitName() + "，我们" + Times.day(step.nextLook(), scene.now()) + "再看", "");
	}

	private static Walked propose(CaseFile file, CaseStep.ProposeParking step, Scene scene) {
		if (!(file instanceof CaseFile.InHand inHand)) {
			return stopped(STEP_FITS);
		}
		if (step.condition().isBlank()) {
			return stopped(PARKED_ON_A_CONDITION);
		}
		var against = againstLook(step.lookBack(), scene);
		if (against.isPresent()) {
			return stopped(against.get());
		}
		if (notYetContacted(inHand.work(), file, scene)) {
			return stopped(CONTACT_FIRST);
		}
		var proposal =
				new Work.Proposal(step.reason(), step.condition(), step.lookBack(), scene.actor().account(),
						scene.now());
		return to(inHand.propose(proposal), "parking-proposed",
				"提请存案，" + Times.day(step.lookBack(), scene.now()) + "前再看，等另一个人批",
				step.reason().word() + "。等的是：" + step.condition()).seenBy(Visibility.STAFF);
	}

	private static Optional<Rule> againstLook(LocalDate day, Scene scene) {
		if (!day.isAfter(scene.today())) {
			return Optional.of(LOOK_AHEAD);
		}
		return LOOKED_AT_AGAIN.span() instanceof Span.Months(var months)
				&& day.isAfter(scene.today().plusMonths(months))
						? Optional.of(LOOKED_AT_AGAIN)
						: Optional.empty();
	}

	private static Walked lookAgain(CaseFile file, CaseStep.LookAgain step, Scene scene) {
		if (step.words().isBlank()) {
			return stopped(IN_WORDS);
		}
		var against = step.next().flatMap(day -> againstLook(day, scene));
		if (against.isPresent()) {
			return stopped(against.get());
		}
		return switch (file) {
			case CaseFile.Outside outside -> looked(
					step.next().<CaseFile>map(outside::lookAgain).orElseGet(outside::comeBack), step, scene);
			case CaseFile.Parked parked -> looked(
					step.next().<CaseFile>map(parked::lookAgain).orElseGet(() -> parked.comeBack(scene.now())), step,
					scene);
			case CaseFile.Registered _, CaseFile.Sent _, CaseFile.Disputed _, CaseFile.InHand _, CaseFile.Asking _,
					CaseFile.Reported _, CaseFile.Closed _, CaseFile.Declined _, CaseFile.Dropped _ ->
					stopped(STEP_FITS);
		};
	}

	private static Walked looked(CaseFile next, CaseStep.LookAgain step, Scene scene) {
		return to(next, "looked-again", step.next()
				.map(day -> "看过了，" + Times.day(day, scene.now()) + "再看一次").orElse("看过了，接着办"), step.words());
	}

	private static Walked extend(CaseFile file, CaseStep.Extend step, Scene scene) {
		if (!(file instanceof CaseFile.InHand) && !(file instanceof CaseFile.Outside)) {
			return stopped(STEP_FITS);
		}
		var head = file.head();
		if (step.words().isBlank()) {
			return stopped(IN_WORDS);
		}
		if (head.extensions().size() >= head.limit().maxExtensions()) {
			return stopped(EXTENDED_ONCE);
		}
		if (head.due(scene.calendar()).moment().filter(scene.now()::isAfter).isPresent()) {
			return stopped(EXTENDED_BEFORE_DUE);
		}
		var asked = scene.calendar().due(scene.now(), step.by()).moment();
		var first = scene.calendar().due(scene.now(), head.limit().resolve()).moment();
		if (asked.isEmpty() || first.isEmpty() || asked.get().isAfter(first.get())) {
			return stopped(EXTENDED_NO_LONGER);
		}
		var later = file.with(head.extended(step.by()));
		return to(later, "extended", "延期 " + step.by().words()
				+ scene.dueWords(later.head()).map(day -> "，最晚" + day + "回话").orElse(""), step.words());
	}

	private static Walked report(CaseFile file, CaseStep.Report step, Scene scene) {
		if (step.words().isBlank()) {
			return stopped(RESULT_IN_WORDS);
		}
		if (file.head().matter().hazard() && step.evidence().isEmpty()) {
			return stopped(DANGER_SHOWN_SAFE);
		}
		var result = new Work.Result(step.words(), step.explained(), scene.actor().account(), scene.now());
		return switch (file) {
			case CaseFile.InHand inHand -> notYetContacted(inHand.work(), file, scene)
					? stopped(CONTACT_FIRST) : reported(inHand.report(result), step);
			case CaseFile.Outside outside -> notYetContacted(outside.work(), file, scene)
					? stopped(CONTACT_FIRST) : reported(outside.report(result), step);
			case CaseFile.Registered _, CaseFile.Sent _, CaseFile.Disputed _, CaseFile.Asking _, CaseFile.Parked _,
					CaseFile.Reported _, CaseFile.Closed _, CaseFile.Declined _, CaseFile.Dropped _ ->
					stopped(STEP_FITS);
		};
	}

	private static boolean notYetContacted(Work work, CaseFile file, Scene scene) {
		return work.contactedAt().isEmpty() && TRIES.hasRoomAfter(work.tries())
				&& scene.contactWanted(file.head().matter());
	}

	private static Walked reported(CaseFile.Reported reported, CaseStep.Report step) {
		return to(reported, "reported", step.explained() ? "说清楚了，请居民看看" : "说是办好了，请居民看看", step.words())
				.showing(step.evidence());
	}
}

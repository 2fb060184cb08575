package nuandeng.cases.steps;

import static nuandeng.cases.CaseRules.ASKED_AFTER;
import static nuandeng.cases.CaseRules.ASKED_BEFORE_UNCLEAR;
import static nuandeng.cases.CaseRules.BY_THE_DESK;
import static nuandeng.cases.CaseRules.COMMUNITY_DOES_NOT_LEAD_JOINTLY;
import static nuandeng.cases.CaseRules.DESIGNATED_BY_THE_STREET;
import static nuandeng.cases.CaseRules.DESIGNATION_IS_FINAL;
import static nuandeng.cases.CaseRules.IN_WORDS;
import static nuandeng.cases.CaseRules.NOT_OWN_WORK;
import static nuandeng.cases.CaseRules.NOT_TO_THE_ACCUSED;
import static nuandeng.cases.CaseRules.ON_DUTY;
import static nuandeng.cases.CaseRules.OTHERS_WAIT;
import static nuandeng.cases.CaseRules.PARKED_BY_TWO;
import static nuandeng.cases.CaseRules.BY_THE_LEAD;
import static nuandeng.cases.CaseRules.STEP_FITS;
import static nuandeng.cases.CaseRules.TAKEN_OVER_BY_THE_STREET;
import static nuandeng.cases.CaseRules.TAKEN_BACK_BY_SENDER;
import static nuandeng.cases.CaseRules.TOLD_WHERE_INSTEAD;
import static nuandeng.cases.steps.Walked.stopped;
import static nuandeng.cases.steps.Walked.to;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nuandeng.cases.CaseStep.RejectReason;
import nuandeng.cases.CaseStep;
import nuandeng.cases.Matter;
import nuandeng.cases.Visibility;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Times;

/// What the desk does with a case.
final class DeskSteps {

	private DeskSteps() {}

	static Walked walk(CaseFile file, CaseStep.OfDesk step, Scene scene) {
		return switch (step) {
			case CaseStep.Send send -> send(file, send, scene);
			case CaseStep.TakeBack _ -> takeBack(file, scene);
			case CaseStep.Unregister _ -> unregister(file, scene);
			case CaseStep.Designate designate -> designate(file, designate, scene);
			case CaseStep.HandOver handOver -> handOver(file, handOver, scene);
			case CaseStep.ApproveParking approve -> approve(file, approve, scene);
			case CaseStep.Decline decline -> decline(file, decline, scene);
			case CaseStep.Check check -> check(file, check, scene);
			case CaseStep.AskAfter askAfter -> askAfter(file, askAfter, scene);
			case CaseStep.Note note -> note(file, note, scene);
		};
	}

	private static Walked send(CaseFile file, CaseStep.Send step, Scene scene) {
		var area = file.head().matter().area();
		if (!scene.isDesk(area)) {
			return stopped(BY_THE_DESK);
		}
		if (file instanceof CaseFile.Sent(_, var sent) && sent.lead().equals(step.lead())
				&& sent.by().equals(scene.actor().account())) {
			return new Walked.Stands();
		}
		if (!(file instanceof CaseFile.Registered registered)) {
			return stopped(STEP_FITS);
		}
		var matter = registered.head().matter().about(step.topic());
		if (!scene.onDuty(step.lead(), step.topic(), area)) {
			return stopped(ON_DUTY);
		}
		var against = againstRouting(matter, step.lead(), step.assistants(), scene);
		if (against.isPresent()) {
			return stopped(against.get());
		}
		var sent = registered.send(registered.head().about(matter, scene.limitFor(matter)),
				assignment(step.lead(), step.assistants(), false, scene));
		var names = new ArrayList<String>();
		step.assistants().forEach(assistant -> names.add(scene.nameOf(assistant)));
		return to(sent, "sent", "交给" + scene.nameOf(step.lead()) + "，" + by(sent.head(), scene),
				names.isEmpty() ? "" : "协办：" + String.join("、", names));
	}

	private static Optional<Rule> againstRouting(Matter matter, BodyId lead, List<BodyId> assistants, Scene scene) {
		var accused = matter.complaintAgainst();
		if (accused.filter(body -> body.equals(lead) || assistants.contains(body)).isPresent()) {
			return Optional.of(NOT_TO_THE_ACCUSED);
		}
		return !assistants.isEmpty() && scene.isCommunity(lead)
				? Optional.of(COMMUNITY_DOES_NOT_LEAD_JOINTLY)
				: Optional.empty();
	}

	private static Assignment assignment(BodyId lead, List<BodyId> assistants, boolean designated, Scene scene) {
		var others = assistants.stream().filter(body -> !body.equals(lead)).distinct().collect(Collectors.toList());
		return new Assignment(lead, List.copyOf(others), designated, scene.actor().account(), scene.now());
	}

	private static String by(Head head, Scene scene) {
		return scene.dueWords(head).map(day -> "最晚" + day + "回话").orElse("日历公布后定回话的日子");
	}

	private static Walked takeBack(CaseFile file, Scene scene) {
		if (!(file instanceof CaseFile.Sent sent)) {
			return stopped(STEP_FITS);
		}
		if (sent.to().designated() || !sent.to().by().equals(scene.actor().account())) {
			return stopped(TAKEN_BACK_BY_SENDER);
		}
		return to(sent.takeBack(), "taken-back", "撤回分派，重新看归谁办", scene.nameOf(sent.to().lead()) + "不用接了");
	}

	private static Walked unregister(CaseFile file, Scene scene) {
		if (!(file instanceof CaseFile.Registered registered)) {
			return stopped(STEP_FITS);
		}
		if (!registered.head().registeredBy().equals(scene.actor().account())) {
			return stopped(TAKEN_BACK_BY_SENDER);
		}
		return scene.waiting() > 0 ? stopped(OTHERS_WAIT)
				: to(registered.drop("登记撤销了", scene.now()), "undone", "登记撤销了", "").seenBy(Visibility.STAFF);
	}

	private static Walked designate(CaseFile file, CaseStep.Designate step, Scene scene) {
		if (!(file instanceof CaseFile.Disputed disputed)) {
			return stopped(STEP_FITS);
		}
		var matter = disputed.head().matter();
		if (!scene.isStreet(matter.area())) {
			return stopped(DESIGNATED_BY_THE_STREET);
		}
		var against = againstRouting(matter, step.lead(), List.of(), scene);
		if (against.isPresent()) {
			return stopped(against.get());
		}
		if (step.words().isBlank()) {
			return stopped(IN_WORDS);
		}
		var sent = disputed.designate(assignment(step.lead(), disputed.last().assistants(), true, scene));
		return to(sent, "designated", "指定" + scene.nameOf(step.lead()) + "来办，" + by(sent.head(), scene), step.words());
	}

	private static Walked handOver(CaseFile file, CaseStep.HandOver step, Scene scene) {
		var matter = file.head().matter();
		var against = againstDeciding(file, scene);
		if (against.isPresent()) {
			return stopped(against.get());
		}
		var from = switch (file) {
			case CaseFile.Sent sent -> Optional.of(sent.to());
			case CaseFile.InHand inHand -> Optional.of(inHand.work().to());
			case CaseFile.Registered _, CaseFile.Disputed _, CaseFile.Asking _, CaseFile.Outside _,
					CaseFile.Parked _, CaseFile.Reported _, CaseFile.Closed _, CaseFile.Declined _, CaseFile.Dropped _ ->
					Optional.<Assignment>empty();
		};
		if (from.isEmpty() || from.get().lead().equals(step.lead())) {
			return stopped(STEP_FITS);
		}
		if (from.get().designated()) {
			return stopped(DESIGNATION_IS_FINAL);
		}
		if (step.words().isBlank()) {
			return stopped(IN_WORDS);
		}
		if (matter.topic().filter(topic -> scene.onDuty(step.lead(), topic, matter.area())).isEmpty()) {
			return stopped(ON_DUTY);
		}
		var astray = againstRouting(matter, step.lead(), from.get().assistants(), scene);
		if (astray.isPresent()) {
			return stopped(astray.get());
		}
		var next = assignment(step.lead(), from.get().assistants(), false, scene);
		var sent =
				file instanceof CaseFile.Sent before ? before.handOver(next) : ((CaseFile.InHand) file).handOver(next);
		return to(sent, "handed-over", "移交给" + scene.nameOf(step.lead()) + "，" + by(sent.head(), scene), step.words());
	}

	/// What stands in the way of deciding at this desk: a problem case is decided by the street.
	private static Optional<Rule> againstDeciding(CaseFile file, Scene scene) {
		var area = file.head().matter().area();
		if (file.head().isProblem()) {
			return scene.isStreet(area) ? Optional.empty() : Optional.of(TAKEN_OVER_BY_THE_STREET);
		}
		return scene.isDesk(area) ? Optional.empty() : Optional.of(BY_THE_DESK);
	}

	private static Walked approve(CaseFile file, CaseStep.ApproveParking step, Scene scene) {
		if (!(file instanceof CaseFile.InHand inHand) || inHand.work().proposal().isEmpty()) {
			return stopped(STEP_FITS);
		}
		var proposal = inHand.work().proposal().get();
		if (!scene.mayApprove(file.head().matter().area()) || proposal.by().equals(scene.actor().account())) {
			return stopped(PARKED_BY_TWO);
		}
		if (file.head().isProblem() && !scene.isStreet(file.head().matter().area())) {
			return stopped(TAKEN_OVER_BY_THE_STREET);
		}
		if (!step.approve()) {
			return to(inHand.keepWorking(), "parking-refused", "没同意存案，接着办", step.words()).seenBy(Visibility.STAFF);
		}
		return to(inHand.park(proposal, scene.actor().account(), scene.now()), "parked",
				"现在办不了，存案，" + Times.day(proposal.lookBack(), scene.now()) + "前再看一次",
				proposal.reason().word() + "。等的是：" + proposal.condition());
	}

	private static Walked decline(CaseFile file, CaseStep.Decline step, Scene scene) {
		var against = againstDeciding(file, scene);
		if (against.isPresent()) {
			return stopped(against.get());
		}
		if (step.whereInstead().isBlank()) {
			return stopped(TOLD_WHERE_INSTEAD);
		}
		if (step.reason() == RejectReason.TOO_VAGUE && file.head().questions() == 0) {
			return stopped(ASKED_BEFORE_UNCLEAR);
		}
		var by = scene.actor().account();
		return switch (file) {
			case CaseFile.Registered registered -> declined(
					registered.decline(step.reason(), step.whereInstead(), by, scene.now()), step);
			case CaseFile.InHand inHand -> declined(
					inHand.decline(step.reason(), step.whereInstead(), by, scene.now()), step);
			case CaseFile.Sent _, CaseFile.Disputed _, CaseFile.Asking _, CaseFile.Outside _, CaseFile.Parked _,
					CaseFile.Reported _, CaseFile.Closed _, CaseFile.Declined _, CaseFile.Dropped _ ->
					stopped(STEP_FITS);
		};
	}

	private static Walked declined(CaseFile.Declined declined, CaseStep.Decline step) {
		return to(declined, "declined", "这件事我们办不了：" + step.reason().word(), step.whereInstead());
	}

	private static Walked check(CaseFile file, CaseStep.Check step, Scene scene) {
		if (!(file instanceof CaseFile.Reported reported)) {
			return stopped(STEP_FITS);
		}
		var area = file.head().matter().area();
		if (!scene.isDesk(area) && !scene.isStreet(area)) {
			return stopped(BY_THE_DESK);
		}
		if (file.head().isProblem() && !scene.isStreet(area)) {
			return stopped(TAKEN_OVER_BY_THE_STREET);
		}
		var checker = scene.actor().account();
		if (CaseScope.didTheWork(scene.actor(), reported.work(), reported.result())) {
			return stopped(NOT_OWN_WORK);
		}
		if (!step.agreed()) {
			return step.words().isBlank() ? stopped(IN_WORDS)
					: to(reported.redo(), "not-agreed", "核的人看了，没办好，接着办", step.words());
		}
		if (reported.checkedBy().isPresent()) {
			return new Walked.Stands();
		}
		if (reported.agreedAt().isPresent() || scene.waiting() == 0 && !file.head().matter().contactWanted()) {
			return to(reported.close(checker, !scene.agreed().get().isEmpty(), scene.now()),
					"closed", "核过了，办结", step.words());
		}
		return to(reported.checked(checker), "checked", "核过了，等居民看", step.words());
	}

	private static Walked askAfter(CaseFile file, CaseStep.AskAfter step, Scene scene) {
		if (!scene.isStreet(file.head().matter().area())) {
			return stopped(ASKED_AFTER);
		}
		if (!file.state().isOpen() && !(file instanceof CaseFile.Parked)) {
			return stopped(STEP_FITS);
		}
		return step.words().isBlank() ? stopped(IN_WORDS)
				: to(file, "asked-after", "街道过问", step.words()).seenBy(Visibility.STAFF);
	}

	private static Walked note(CaseFile file, CaseStep.Note step, Scene scene) {
		if (step.words().isBlank()) {
			return stopped(IN_WORDS);
		}
		var forResidents = step.visibility() == Visibility.RESIDENT;
		if (forResidents && !HandlerSteps.speaksFor(file, scene)) {
			return stopped(BY_THE_LEAD);
		}
		return to(file, forResidents ? "told" : "note", step.corrects().isPresent() ? "改正前面的一条" : "记了一笔",
				step.words()).seenBy(step.visibility()).correcting(step.corrects());
	}
}

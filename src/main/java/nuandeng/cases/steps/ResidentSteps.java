package nuandeng.cases.steps;

import static nuandeng.cases.CaseRules.HAZARD_STAYS;
import static nuandeng.cases.CaseRules.OTHERS_WAIT;
import static nuandeng.cases.CaseRules.PAUSE;
import static nuandeng.cases.CaseRules.REOPENED_WITHIN;
import static nuandeng.cases.CaseRules.SILENCE;
import static nuandeng.cases.CaseRules.STEP_FITS;
import static nuandeng.cases.CaseRules.TOLD_BEFORE_SILENT;
import static nuandeng.cases.steps.Walked.stopped;
import static nuandeng.cases.steps.Walked.to;

import java.time.Instant;
import java.util.Optional;
import nuandeng.cases.CaseStep;

/// What residents say about a case, and what their silence says.
final class ResidentSteps {

	private ResidentSteps() {}

	static Walked walk(CaseFile file, CaseStep.OfResidents step, Scene scene) {
		return switch (step) {
			case CaseStep.Answered answered -> answered(file, answered, scene);
			case CaseStep.GoOn _ -> goOn(file, scene);
			case CaseStep.SaidDone said -> saidDone(file, said, scene);
			case CaseStep.SaidNotDone said -> saidNotDone(file, said, scene);
			case CaseStep.Silence _ -> silence(file, scene);
			case CaseStep.Drop drop -> drop(file, drop, scene);
		};
	}

	private static Walked answered(CaseFile file, CaseStep.Answered step, Scene scene) {
		return file instanceof CaseFile.Asking asking
				? to(asking.goOn(earlier(scene.now(), pausedUntil(asking, scene))), "answered", "居民补充了，钟接着走",
						step.words())
				: stopped(STEP_FITS);
	}

	/// When a question stops stopping the clock; empty while the calendar of that year is missing.
	static Optional<Instant> pausedUntil(CaseFile.Asking asking, Scene scene) {
		return scene.calendar().due(asking.askedAt(), PAUSE.span()).moment();
	}

	private static Instant earlier(Instant now, Optional<Instant> until) {
		return until.filter(now::isAfter).orElse(now);
	}

	private static Walked goOn(CaseFile file, Scene scene) {
		if (!(file instanceof CaseFile.Asking asking)) {
			return stopped(STEP_FITS);
		}
		var until = pausedUntil(asking, scene);
		if (until.isEmpty() || scene.now().isBefore(until.get())) {
			return stopped(PAUSE);
		}
		return to(asking.goOn(until.get()), "went-on", "等了 " + PAUSE.span().words() + "没有回音，钟接着走", "");
	}

	private static Walked saidDone(CaseFile file, CaseStep.SaidDone step, Scene scene) {
		if (!(file instanceof CaseFile.Reported reported)) {
			return file instanceof CaseFile.Closed ? new Walked.Stands() : stopped(STEP_FITS);
		}
		if (!scene.allAgreeWith(step.request())) {
			return to(file, "said-done", noted(scene) + "一位居民说办好了，还等别的居民", step.words());
		}
		var agreed = reported.agreed(scene.now());
		return reported.checkedBy()
				.map(checker -> to(agreed.close(checker, true, scene.now()), "closed",
						noted(scene) + "居民说办好了，办结", step.words()))
				.orElseGet(() -> to(agreed, "said-done", noted(scene) + "居民说办好了，等核的人看", step.words()));
	}

	private static String noted(Scene scene) {
		return scene.actor().signedIn() ? "代记：" : "";
	}

	private static Walked saidNotDone(CaseFile file, CaseStep.SaidNotDone step, Scene scene) {
		return switch (file) {
			case CaseFile.Reported reported -> to(reported.redo(), "said-not-done",
					noted(scene) + "居民说没办好，接着办", step.words());
			case CaseFile.Closed closed -> scene.calendar().due(closed.at(), REOPENED_WITHIN.span()).moment()
					.filter(scene.now()::isAfter).isPresent()
							? stopped(REOPENED_WITHIN)
							: to(closed.reopen(), "said-not-done", noted(scene) + "居民说没办好，接着办", step.words());
			case CaseFile.Declined declined -> to(declined.askAgain(), "asked-again", "居民请我们再看一次", step.words());
			case CaseFile.Registered _, CaseFile.Sent _, CaseFile.Disputed _, CaseFile.InHand _, CaseFile.Asking _,
					CaseFile.Outside _, CaseFile.Parked _, CaseFile.Dropped _ ->
					stopped(STEP_FITS);
		};
	}

	/// When silence means yes; empty while somebody has not been told.
	static Optional<Instant> silentUntil(CaseFile.Reported reported, Scene scene) {
		return scene.toldOf(reported.result()).flatMap(told -> scene.calendar().due(told, SILENCE.span()).moment());
	}

	private static Walked silence(CaseFile file, Scene scene) {
		if (!(file instanceof CaseFile.Reported reported)) {
			return stopped(STEP_FITS);
		}
		if (reported.agreedAt().isPresent()) {
			return new Walked.Stands();
		}
		if (scene.toldOf(reported.result()).isEmpty()) {
			return stopped(TOLD_BEFORE_SILENT);
		}
		if (silentUntil(reported, scene).filter(until -> !scene.now().isBefore(until)).isEmpty()) {
			return stopped(SILENCE);
		}
		var agreed = reported.agreed(scene.now());
		return reported.checkedBy()
				.map(checker -> to(agreed.close(checker, false, scene.now()), "closed",
						"告诉居民 " + SILENCE.span().words() + "，没有回音，办结", ""))
				.orElseGet(() -> to(agreed, "silent", "告诉居民 " + SILENCE.span().words() + "，没有回音，等核的人看", ""));
	}

	private static Walked drop(CaseFile file, CaseStep.Drop step, Scene scene) {
		if (file.head().matter().hazard()) {
			return stopped(HAZARD_STAYS);
		}
		if (scene.waiting() > 0) {
			return stopped(OTHERS_WAIT);
		}
		var now = scene.now();
		return switch (file) {
			case CaseFile.Registered registered -> dropped(registered.drop(step.words(), now));
			case CaseFile.Sent sent -> dropped(sent.drop(step.words(), now));
			case CaseFile.Disputed disputed -> dropped(disputed.drop(step.words(), now));
			case CaseFile.InHand inHand -> dropped(inHand.drop(step.words(), now));
			case CaseFile.Asking asking -> dropped(asking.drop(step.words(), now));
			case CaseFile.Outside outside -> dropped(outside.drop(step.words(), now));
			case CaseFile.Parked parked -> dropped(parked.drop(step.words(), now));
			case CaseFile.Reported reported -> dropped(reported.drop(step.words(), now));
			case CaseFile.Closed _, CaseFile.Declined _ -> stopped(STEP_FITS);
			case CaseFile.Dropped _ -> new Walked.Stands();
		};
	}

	private static Walked dropped(CaseFile.Dropped dropped) {
		return to(dropped, "dropped", "居民说不办了", dropped.words());
	}
}

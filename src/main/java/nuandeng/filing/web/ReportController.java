package nuandeng.filing.web;

import static nuandeng.requests.RequestRules.LONGEST;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.AttachmentId;
import nuandeng.attachments.Attachments;
import nuandeng.attachments.Kept;
import nuandeng.ideas.IdeaRules;
import nuandeng.identity.Actor;
import nuandeng.identity.OpenToAll;
import nuandeng.requests.web.Crumbs;
import nuandeng.territory.Territory;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.OwnKey;
import nuandeng.web.Problems;
import nuandeng.web.spi.Hosts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// `/q/{code}` and `/report`: from a door, or from the front page, to the words.
@Controller
@OpenToAll
class ReportController {

	private static final int A_YEAR = 365 * 24 * 60 * 60;

	private final Drafts drafts;
	private final Territory territory;
	private final Attachments attachments;
	private final Hosts hosts;

	ReportController(Drafts drafts, Territory territory, Attachments attachments, Hosts hosts) {
		this.drafts = drafts;
		this.territory = territory;
		this.attachments = attachments;
		this.hosts = hosts;
	}

	/// Keeps the place and goes on to the words; a code that was withdrawn leads to the choice of a place.
	@GetMapping("/q/{code}")
	Go door(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
		var place = territory.behind(code);
		if (place.isEmpty()) {
			return Go.to("/report/where?stopped");
		}
		hosts.of(place.get().community())
				.ifPresent(host -> Crumbs.keep(response, "community", host.slug(), A_YEAR));
		var draft = drafts.begin(request, response);
		drafts.save(draft.at(place.get().grid(), Optional.of(place.get().id()), place.get().name(), draft.affected(),
				true));
		return Go.to("/report");
	}

	@GetMapping("/report")
	ReportPage page(@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String as,
			HttpServletRequest request) {
		if (hosts.all().isEmpty()) {
			throw new Gone("这里还没开张，社区和电话还在登记。");
		}
		var draft = drafts.of(request);
		var how = Speaking.of(as).or(() -> draft.map(Draft::speaking)).orElse(Speaking.FOR_ONESELF);
		return draft
				.map(kept -> page(kept.speaking(how), kept.words().isBlank() ? words : kept.words(), Problems.none()))
				.orElseGet(() -> new ReportPage(words, List.of(), "", "", 3, how, sentence(), Problems.none()));
	}

	/// Keeps words and photos. Harmless twice: the draft is the same afterwards.
	@OwnKey
	@PostMapping("/report")
	Answer say(@RequestParam Map<String, String> form,
			@RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> photos, Actor actor,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		var problems = Problems.none();
		var words = problems.text("words", "", form.get("words"), LONGEST.most());
		var draft = drafts.begin(request, response);
		draft = draft.speaking(Speaking.of(form.getOrDefault("as", form.getOrDefault("speaking", "")))
				.orElse(draft.speaking()));
		if (!problems.any()) {
			draft = draft.saying(words);
			drafts.save(draft);
		}
		take(photos == null ? List.of() : photos, draft, actor, problems);
		if (form.containsKey("remove")) {
			remove(form.get("remove"), draft);
			return Answer.show(page(draft, words, problems));
		}
		var staying = form.containsKey("more") || form.containsKey("as");
		if (!staying && words.isBlank() && attachments.of(draft.subject()).isEmpty()
				&& !problems.any()) {
			problems.add("words", "写一句是什么事。不方便打字，可以点键盘上的话筒说，也可以打电话。");
		}
		if (problems.any() || staying) {
			return Answer.show(page(draft, words, problems));
		}
		return Answer.go(Go.to(draft.area().isPresent() ? "/report/send" : "/report/where"));
	}

	private void take(List<MultipartFile> photos, Draft draft, Actor actor, Problems problems) throws IOException {
		for (var photo : photos) {
			if (photo.isEmpty()) {
				continue;
			}
			try (var content = photo.getInputStream()) {
				if (attachments.keep(content, photo.getSize(), draft.subject(),
						actor) instanceof Kept.Refused refused) {
					problems.add("photo", "这张照片没收下：" + refused.because().sentence() + "。换一张，或者先不传照片，事情照样能交。");
				}
			}
		}
	}

	private void remove(@Nullable String photo, Draft draft) {
		if (photo != null && photo.matches("[0-9a-f-]{36}")) {
			attachments.remove(new AttachmentId(UUID.fromString(photo)), draft.subject());
		}
	}

	private ReportPage page(Draft draft, String words, Problems problems) {
		return new ReportPage(words, attachments.of(draft.subject()), draft.id().toString(),
				draft.fromDoor() ? draft.placeWords() : "", draft.fromDoor() ? 2 : 3, draft.speaking(), sentence(),
				problems);
	}

	private static String sentence() {
		return IdeaRules.ANSWERED_IN_TIME.sentence();
	}
}

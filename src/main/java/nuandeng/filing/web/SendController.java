package nuandeng.filing.web;

import static nuandeng.requests.RequestRules.LONGEST;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.Attachments;
import nuandeng.catalogue.Catalogue;
import nuandeng.ideas.Ideas;
import nuandeng.identity.Actor;
import nuandeng.identity.OpenToAll;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PlaceId;
import nuandeng.kernel.Subject;
import nuandeng.requests.Channel;
import nuandeng.requests.Concerned;
import nuandeng.requests.Contact;
import nuandeng.requests.Following;
import nuandeng.filing.Likeness;
import nuandeng.filing.Likenesses;
import nuandeng.requests.Lodging;
import nuandeng.requests.Receipt;
import nuandeng.requests.Requests;
import nuandeng.requests.web.Crumbs;
import nuandeng.requests.web.Typed;
import nuandeng.territory.Territory;
import nuandeng.web.Answer;
import nuandeng.web.BadRequest;
import nuandeng.web.Go;
import nuandeng.web.OwnKey;
import nuandeng.web.Problems;
import nuandeng.web.spi.Hosts;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/report/send`: hand it over. What the draft holds and the form does not say is taken from the draft; a form that
/// says everything needs no draft.
@Controller
@OpenToAll
class SendController {

	private final Drafts drafts;
	private final Requests requests;
	private final Following following;
	private final Likenesses likenesses;
	private final Attachments attachments;
	private final Territory territory;
	private final Catalogue catalogue;
	private final Ideas ideas;
	private final TransactionTemplate transaction;
	private final InstantSource clock;

	SendController(Drafts drafts, Requests requests, Following following, Likenesses likenesses,
			Attachments attachments,
			Territory territory, Catalogue catalogue, Ideas ideas, TransactionTemplate transaction,
			InstantSource clock) {
		this.drafts = drafts;
		this.requests = requests;
		this.following = following;
		this.likenesses = likenesses;
		this.attachments = attachments;
		this.territory = territory;
		this.catalogue = catalogue;
		this.ideas = ideas;
		this.transaction = transaction;
		this.clock = clock;
	}

	@GetMapping("/report/send")
	Answer page(HttpServletRequest request) {
		var draft = drafts.of(request);
		if (draft.isEmpty()) {
			return Answer.go(Go.to("/report"));
		}
		var photos = attachments.of(draft.get().subject()).size();
		if (draft.get().words().isBlank() && photos == 0) {
			return Answer.go(Go.to("/report"));
		}
		return draft.get().area().isEmpty()
				? Answer.go(Go.to("/report/where"))
				: Answer.show(page(draft.get(), photos, SendPage.Other.NOBODY, Problems.none()));
	}

	/// Lodges it. The form's key makes it happen once: a second click is led to the same receipt.
	@OwnKey
	@PostMapping("/report/send")
	Answer send(@RequestParam Map<String, String> form, Hosts.Host host, Actor actor, HttpServletRequest request,
			HttpServletResponse response) {
		var key = keyOf(form);
		var draft = filled(drafts.of(request), form, host);
		var problems = Problems.none();
		var words = problems.text("words", "", draft.words(), LONGEST.most());
		var contact = Typed.contact(problems, draft.name(), draft.phone(), draft.email(), false);
		var placeWords = problems.text("where", "在哪里", draft.placeWords(), 200);
		Typed.affected(problems, form.getOrDefault("affected", ""));
		var other = SendPage.Other.typed(form);
		var concerned = draft.speaking() == Speaking.FOR_SOMEBODY ? Optional.of(other.read(problems))
				: Optional.<Concerned>empty();
		var photos = form.containsKey("words") ? 0 : attachments.of(draft.subject()).size();
		if (words.isBlank() && photos == 0 && !problems.any()) {
			var before = following.receipt(key);
			if (before.isPresent()) {
				return done(before.get(), request, response);
			}
			problems.add("words", "写一句是什么事。不方便打字，可以点键盘上的话筒说，也可以打电话。");
		}
		if (problems.any()) {
			return Answer.show(page(draft, photos, other, problems));
		}
		var said = lodging(key, draft, words, placeWords, contact,
				photos > 0 ? Optional.of(draft.subject()) : Optional.empty(), host);
		return done(lodge(draft.speaking(), concerned.map(said::concerning).orElse(said), form.getOrDefault("join", ""),
				actor), request, response);
	}

	/// Lodges it; an idea goes on the list of ideas in the same transaction.
	private Receipt lodge(Speaking speaking, Lodging said, String choice, Actor actor) {
		return switch (speaking) {
			case FOR_ONESELF, FOR_SOMEBODY -> lodge(said, choice, actor);
			case OF_AN_IDEA -> transaction.execute(_ -> {
				var receipt = lodge(said.asIdea(), choice, actor);
				ideas.put(receipt.id(), said.area(), said.saidAt());
				return receipt;
			});
		};
	}

	private Lodging lodging(UUID key, Draft draft, String words, String placeWords, Optional<Contact> contact,
			Optional<Subject> photos, Hosts.Host host) {
		return new Lodging(key, Channel.WEB, words, draft.area().orElse(host.area()), draft.place(),
				placeWords.isBlank() ? "没说在哪里" : placeWords, contact, draft.publish(), photos, clock.instant(),
				Optional.empty(), Optional.empty(), Optional.empty(), draft.affected());
	}

	private Receipt lodge(Lodging said, String choice, Actor actor) {
		if (choice.isEmpty()) {
			return requests.lodge(said, actor);
		}
		var joined = likenesses.caseBehind(choice, said.area()).map(onCase -> requests.join(said, onCase, actor));
		return joined
				.or(() -> likenesses.requestBehind(choice, said.area()).map(same -> requests.join(said, same, actor)))
				.orElseGet(() -> requests.lodge(said, actor));
	}

	private Answer done(Receipt receipt, HttpServletRequest request, HttpServletResponse response) {
		Crumbs.remember(request, response, List.of(receipt.token()));
		drafts.end(response);
		return Answer.go(Go.to("/report/done?t=" + receipt.token()));
	}

	/// The draft with what this form says written over it.
	private Draft filled(Optional<Draft> kept, Map<String, String> form, Hosts.Host host) {
		var draft = kept.orElseGet(() -> Draft.empty(new UUID(0, 0)));
		draft = draft.speaking(Speaking.of(form.getOrDefault("speaking", "")).orElse(draft.speaking()));
		if (form.containsKey("words")) {
			draft = draft.saying(form.getOrDefault("words", ""));
		}
		if (form.containsKey("where") || form.containsKey("place")) {
			var place = placeOf(form.getOrDefault("place", "")).filter(found -> host.area().contains(found.grid()));
			var words = form.getOrDefault("where", "");
			draft = draft.at(place.map(found -> found.grid()).orElse(host.area()), place.map(found -> found.id()),
					words.isBlank() ? place.map(found -> found.name()).orElse("") : words,
					Typed.affected(Problems.none(), form.getOrDefault("affected", "")), false);
		}
		return draft.from(form.getOrDefault("name", draft.name()), form.getOrDefault("phone", draft.phone()),
				form.getOrDefault("email", draft.email()), form.getOrDefault("publish", "").equals("yes"));
	}

	private Optional<nuandeng.territory.Place> placeOf(String chosen) {
		return chosen.matches("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")
				? territory.place(new PlaceId(UUID.fromString(chosen)))
				: Optional.empty();
	}

	private static UUID keyOf(Map<String, String> form) {
		var key = form.getOrDefault("_key", "");
		if (!key.matches("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")) {
			throw new BadRequest("这一页放得太久了，请回到上一页刷新一下再试，您写的都还在。");
		}
		return UUID.fromString(key);
	}

	private SendPage page(Draft draft, int photos, SendPage.Other other, Problems problems) {
		var alike = draft.area().<List<Likeness>>map(area -> alike(area, draft)).orElse(List.of());
		return new SendPage(draft.words(), photos, draft.placeWords(), draft.name(), draft.phone(), draft.email(),
				draft.publish(), draft.speaking(), other, alike, catalogue.dangerIn(draft.words()),
				draft.fromDoor() ? 2 : 3, problems);
	}

	private List<Likeness> alike(AreaCode area, Draft draft) {
		return draft.words().isBlank() || draft.speaking() == Speaking.OF_AN_IDEA ? List.of()
				: likenesses.near(area, draft.place(), draft.words());
	}
}

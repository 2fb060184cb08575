package nuandeng.honours.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.Attachments;
import nuandeng.honours.HonourId;
import nuandeng.honours.HonourView;
import nuandeng.honours.Honours;
import nuandeng.honours.Picture;
import nuandeng.honours.Recorded;
import nuandeng.identity.AccountId;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.WorkCalendar;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.Page;
import nuandeng.web.Problems;
import nuandeng.web.spi.Hosts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// `/desk/honours`: keeping the list of honours.
@Controller
@OnlyFor({Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER})
class DeskHonoursController {

	static final String PATH = "/desk/honours";

	private static final int REASON = 200;
	private static final String NOT_HERE = "没有这一项，或者它不在你这一片。";

	private final Honours honours;
	private final Organisations organisations;
	private final Hosts hosts;
	private final Identity identity;
	private final Attachments attachments;
	private final InstantSource clock;

	DeskHonoursController(Honours honours, Organisations organisations, Hosts hosts, Identity identity,
			Attachments attachments, InstantSource clock) {
		this.honours = honours;
		this.organisations = organisations;
		this.hosts = hosts;
		this.identity = identity;
		this.attachments = attachments;
		this.clock = clock;
	}

	@GetMapping(PATH)
	Page list(Actor actor) {
		var all = honours.kept(actor);
		return new DeskHonoursPage(all.stream().filter(HonourView::current).toList(),
				all.stream().filter(honour -> !honour.current()).toList(), communities(actor));
	}

	@GetMapping(PATH + "/new")
	Page begin(@RequestParam(defaultValue = "") String community, Actor actor) {
		return form(host(community, actor), null, HonourForm.empty(today()));
	}

	@PostMapping(PATH + "/new")
	Answer add(@RequestParam Map<String, String> typed,
			@RequestParam(required = false) @Nullable MultipartFile photo, Actor actor) {
		var host = host(typed.getOrDefault("community", ""), actor);
		var read = HonourForm.read(typed, host.area(), bodies(host.area()));
		return read.award()
				.map(award -> answer(write(photo, picture -> honours.add(award, picture, actor)), host, null,
						read.form(), "记下了，居民现在看得到。"))
				.orElseGet(() -> Answer.show(form(host, null, read.form())));
	}

	@GetMapping(PATH + "/{id}")
	Page one(@PathVariable UUID id, Actor actor) {
		return page(seen(id, actor), "", "", Problems.none());
	}

	@GetMapping(PATH + "/{id}/correction")
	Page beginCorrecting(@PathVariable UUID id, Actor actor) {
		var honour = seen(id, actor);
		return form(hostOf(honour), honour, HonourForm.with(honour));
	}

	@PostMapping(PATH + "/{id}/correction")
	Answer correct(@PathVariable UUID id, @RequestParam Map<String, String> typed,
			@RequestParam(required = false) @Nullable MultipartFile photo, Actor actor) {
		var honour = seen(id, actor);
		var host = hostOf(honour);
		var read = HonourForm.read(typed, host.area(), bodies(host.area()));
		return read.award()
				.map(award -> answer(write(photo, picture -> honours.correct(honour.id(), award, picture, actor)), host,
						honour, read.form(), "更正好了，旧的那条留着备查。"))
				.orElseGet(() -> Answer.show(form(host, honour, read.form())));
	}

	@PostMapping(PATH + "/{id}/end")
	Answer end(@PathVariable UUID id, @RequestParam(defaultValue = "") String how,
			@RequestParam(defaultValue = "") String reason, Actor actor) {
		var honour = seen(id, actor);
		var problems = Problems.none();
		var words = problems.text("reason", "原因", reason, REASON);
		if (!how.equals("expired") && !how.equals("withdrawn")) {
			problems.add("how", "选一下：到期了，还是被撤销了。");
		}
		if (problems.any()) {
			return Answer.show(page(honour, how, words, problems));
		}
		return switch (how.equals("expired") ? honours.expire(honour.id(), words, actor)
				: honours.withdraw(honour.id(), words, actor)) {
			case Recorded.Done _ -> Answer.go(Go.to(PATH + "/" + id).saying("结束了，居民在“以往”里看得到。"));
			case Recorded.Refused(var because) -> Answer.show(page(seen(id, actor), how, words,
					problems.add("reason", because.sentence() + "（" + because.id() + "）。")));
		};
	}

	private interface Writing {

		Recorded with(Optional<Picture> picture);
	}

	private static Recorded write(@Nullable MultipartFile photo, Writing writing) {
		if (photo == null || photo.isEmpty()) {
			return writing.with(Optional.empty());
		}
		try (var content = photo.getInputStream()) {
			return writing.with(Optional.of(new Picture(content, photo.getSize())));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Answer answer(Recorded recorded, Hosts.Host host, @Nullable HonourView corrects, HonourForm form,
			String said) {
		return switch (recorded) {
			case Recorded.Done(var id) -> Answer.go(Go.to(PATH + "/" + id).saying(said));
			case Recorded.Refused(var because) -> {
				form.problems().add(HonourFormPage.fieldOf(because), because.sentence() + "（" + because.id() + "）。");
				yield Answer.show(form(host, corrects, form));
			}
		};
	}

	private HonourFormPage form(Hosts.Host host, @Nullable HonourView corrects, HonourForm form) {
		return new HonourFormPage(host, corrects, bodies(host.area()), form);
	}

	private DeskHonourPage page(HonourView honour, String how, String reason, Problems problems) {
		List<AccountId> people = java.util.stream.Stream
				.concat(java.util.stream.Stream.of(honour.by()), honour.endedBy().stream()).toList();
		return new DeskHonourPage(honour, identity.namesOf(people), attachments.of(honour.photosOf()), how, reason,
				problems, clock.instant());
	}

	private HonourView seen(UUID id, Actor actor) {
		return honours.honour(new HonourId(id), actor).orElseThrow(() -> new Gone(NOT_HERE));
	}

	private Hosts.Host hostOf(HonourView honour) {
		return hosts.of(honour.award().holder().community()).orElseThrow(() -> new Gone(NOT_HERE));
	}

	/// The community of the form: the one that was asked for, or the only one there is.
	private Hosts.Host host(String community, Actor actor) {
		var mine = communities(actor);
		return mine.stream().filter(host -> host.area().digits().equals(community)).findFirst()
				.or(() -> community.isEmpty() ? mine.stream().findFirst() : Optional.empty())
				.orElseThrow(() -> new Gone("没有这个社区，或者它不在你这一片。"));
	}

	private List<Hosts.Host> communities(Actor actor) {
		return hosts.of(actor, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER);
	}

	private List<Body> bodies(AreaCode community) {
		return organisations.serving(community).stream().filter(body -> community.contains(body.area())).toList();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
	}
}

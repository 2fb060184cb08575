package nuandeng.feeds.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.feeds.Feeds;
import nuandeng.feeds.Run;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.territory.Area;
import nuandeng.territory.Territory;
import nuandeng.web.Answer;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// `/desk/feeds`: files of messages from other systems.
@Controller
@OnlyFor({Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER})
class FeedController {

	private static final int SHOWN = 30;
	private static final int NAME = 60;

	private final Feeds feeds;
	private final Territory territory;
	private final InstantSource clock;

	FeedController(Feeds feeds, Territory territory, InstantSource clock) {
		this.feeds = feeds;
		this.territory = territory;
		this.clock = clock;
	}

	@GetMapping("/desk/feeds")
	FeedsPage list(Actor actor) {
		return page(actor, "", "", Problems.none());
	}

	@PostMapping("/desk/feeds")
	Answer begin(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String source, @RequestParam(defaultValue = "") String area, Actor actor)
			throws IOException {
		var problems = Problems.none();
		if (file == null || file.isEmpty()) {
			problems.add("file", "选一个文件。");
		}
		var system = problems.text("source", "来源", source, NAME);
		if (system.isEmpty()) {
			problems.add("source", "填一下从哪里来的，比如“区长信箱”。");
		}
		var code = areas(actor).stream().map(Area::code).filter(known -> known.digits().equals(area)).findFirst();
		if (code.isEmpty()) {
			problems.add("area", "选一下放到哪里。");
		}
		if (problems.any() || file == null) {
			return Answer.show(page(actor, source, area, problems));
		}
		return begin(file, system, code.orElseThrow(), actor);
	}

	private Answer begin(MultipartFile file, String source, AreaCode area, Actor actor) throws IOException {
		try (var content = file.getInputStream()) {
			return switch (feeds.begin(content, nameOf(file), source, area, actor)) {
				case Feeds.Begun.UnderWay(var run) -> Answer.go(Go.to("/desk/feeds/" + run));
				case Feeds.Begun.Refused(var because) -> Answer.show(page(actor, source, area.digits(),
						Problems.none().add("file", because.sentence() + "（" + because.id() + "）")));
			};
		}
	}

	@GetMapping("/desk/feeds/{id}")
	FeedPanel show(@PathVariable UUID id, Actor actor) {
		return new FeedPanel(run(id, actor));
	}

	@GetMapping("/desk/feeds/{id}/wrong")
	ResponseEntity<StreamingResponseBody> wrong(@PathVariable UUID id, Actor actor) {
		var run = run(id, actor);
		var name = run.file().replaceFirst("\\.[^.]*$", "") + "-要改.xlsx";
		return ResponseEntity.ok()
				.header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
				.cacheControl(CacheControl.noStore())
				.body(out -> feeds.sheet(run, out));
	}

	private Run run(UUID id, Actor actor) {
		return feeds.run(id, actor).orElseThrow(() -> new Gone("没有这次导入，或者不在你管的地方。"));
	}

	private FeedsPage page(Actor actor, String source, String area, Problems problems) {
		return new FeedsPage(areas(actor), feeds.runs(actor, SHOWN), source, area, clock.instant(), problems);
	}

	/// Where an actor may put what comes in: the own area and the communities inside it.
	private List<Area> areas(Actor actor) {
		var own = actor.areaOf(Feeds.TAKERS);
		var areas = new ArrayList<Area>(own.flatMap(territory::area).stream().toList());
		own.filter(wide -> wide.level().compareTo(AreaCode.Level.COMMUNITY) < 0)
				.ifPresent(wide -> areas.addAll(territory.within(wide, AreaCode.Level.COMMUNITY)));
		return areas;
	}

	private static String nameOf(MultipartFile file) {
		var name = Optional.ofNullable(file.getOriginalFilename()).orElse("").replaceAll("^.*[/\\\\]", "")
				.replaceAll("\\p{C}", "").strip();
		return name.isEmpty() ? "没有名字的文件" : name.substring(0, Math.min(100, name.length()));
	}
}

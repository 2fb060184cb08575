package nuandeng.setup.web;

import static nuandeng.identity.Role.SYS_ADMIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.Actor;
import nuandeng.identity.Grant;
import nuandeng.identity.OnlyFor;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.AreaCode.Level;
import nuandeng.kernel.PlaceId;
import nuandeng.kernel.Rule;
import nuandeng.territory.Area;
import nuandeng.territory.AreaRegister;
import nuandeng.territory.AreaRegister.Built;
import nuandeng.territory.Place;
import nuandeng.territory.Territory;
import nuandeng.web.Answer;
import nuandeng.web.Denied;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.spi.Hosts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/admin/areas`: the tree of areas, one level at a time, and the doors of a grid.
@Controller
@OnlyFor(SYS_ADMIN)
class AreasController {

	static final String PATH = "/admin/areas";

	private static final int SHOWN = 100;

	private final Territory territory;
	private final AreaRegister register;
	private final Hosts hosts;

	AreasController(Territory territory, AreaRegister register, Hosts hosts) {
		this.territory = territory;
		this.register = register;
		this.hosts = hosts;
	}

	@GetMapping(PATH)
	Go start(Actor actor) {
		return Go.to(pathOf(actor.areaOf(SYS_ADMIN).orElseThrow(() -> new Denied("这一页给系统管理员用。"))));
	}

	@GetMapping(PATH + "/{code}")
	AreaPage page(@PathVariable String code, @RequestParam(defaultValue = "") String after, Actor actor) {
		return page(mine(code, actor), Form.empty(), place(after), actor);
	}

	/// The first name of the area that somebody runs: the root of the tree.
	@PostMapping(PATH + "/{code}/founding")
	Answer found(@PathVariable String code, @RequestParam Map<String, String> typed, Actor actor) {
		var area = mine(code, actor);
		var form = Form.of(typed);
		var name = form.needed("name", "名字", 30, "写一下这一片叫什么。");
		if (form.isGood()) {
			register.add(new Area(area, name), actor).ifPresent(rule -> form.refused("name", rule));
		}
		return answer(area, form, actor, "名字记下了，接着往下加。");
	}

	@PostMapping(PATH + "/{code}/areas")
	Answer add(@PathVariable String code, @RequestParam Map<String, String> typed, Actor actor) {
		var area = mine(code, actor);
		var level = AreaPage.below(area).orElseThrow(() -> new Gone("网格下面不再分片区。"));
		var form = Form.of(typed);
		var own = level.digits() - area.digits().length();
		var digits = form.value("digits").strip();
		if (!digits.matches("\\d{" + own + "}") || digits.matches("0+")) {
			form.problems().add("digits", "代码写 " + own + " 位数字，不能全是 0。");
		}
		var name = form.needed("new-name", "名字", 30, "写一下这一片叫什么。");
		var host = level == Level.COMMUNITY ? Optional.of(contact(form, "new-")) : Optional.<AreaPage.Contact>empty();
		if (form.isGood()) {
			var child = new AreaCode(area.digits() + digits);
			var refusal = host.isPresent() ? register.add(hostOf(child, name, host.get()), actor)
					: register.add(new Area(child, name), actor);
			refusal.ifPresent(rule -> form.refused("digits", rule));
		}
		return answer(area, form, actor, name + "加上了。");
	}

	@PostMapping(PATH + "/{code}/name")
	Answer rename(@PathVariable String code, @RequestParam Map<String, String> typed, Actor actor) {
		var area = mine(code, actor);
		var form = Form.of(typed);
		var name = form.needed("name", "名字", 30, "写一下这一片叫什么。");
		var host =
				area.level() == Level.COMMUNITY ? Optional.of(contact(form, "")) : Optional.<AreaPage.Contact>empty();
		if (form.isGood()) {
			var refusal = host.isPresent() ? register.correct(hostOf(area, name, host.get()), actor)
					: register.rename(area, name, actor);
			refusal.ifPresent(rule -> form.refused("name", rule));
		}
		return answer(area, form, actor, "改好了，从今天起这样写。");
	}

	@PostMapping(PATH + "/{code}/end")
	Go end(@PathVariable String code, Actor actor) {
		var area = mine(code, actor);
		register.end(area, actor).ifPresent(AreasController::deny);
		return Go.to(area.level() == Level.PROVINCE ? PATH : pathOf(parentOf(area, actor))).saying("停用了，这个代码不再给别处用。");
	}

	@PostMapping(PATH + "/{code}/places")
	Answer build(@PathVariable String code, @RequestParam Map<String, String> typed, Actor actor) {
		var grid = mine(code, actor);
		var form = Form.of(typed);
		var estate = form.line("estate", "小区名", 20);
		var first = form.number("first", "从几栋", 1, 999);
		var last = form.number("last", "到几栋", 1, 999);
		var entrances = form.number("entrances", "单元数", 0, 20);
		if (form.isGood() && last < first) {
			form.problems().add("last", "到几栋不能比从几栋小。");
		}
		return form.isGood() ? build(grid, Doors.buildings(estate, first, last, entrances), "last", form, actor)
				: Answer.show(page(grid, form, Optional.empty(), actor));
	}

	@PostMapping(PATH + "/{code}/publics")
	Answer buildPublics(@PathVariable String code, @RequestParam Map<String, String> typed, Actor actor) {
		var grid = mine(code, actor);
		var form = Form.of(typed);
		var names = form.problems().text("names", "地方", typed.get("names"), 2000);
		var lines = names.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
		if (lines.isEmpty()) {
			form.problems().add("names", "写一个地方，一行一个。");
		}
		if (lines.stream().anyMatch(line -> line.codePointCount(0, line.length()) > 30)) {
			form.problems().add("names", "一个地方的名字不超过 30 个字。");
		}
		return form.isGood() ? build(grid, Doors.publics(lines), "names", form, actor)
				: Answer.show(page(grid, form, Optional.empty(), actor));
	}

	@PostMapping("/admin/places/{id}/end")
	Go endPlace(@PathVariable UUID id, Actor actor) {
		var place = territory.place(new PlaceId(id)).filter(found -> actor.mayIn(found.grid(), SYS_ADMIN))
				.orElseThrow(() -> new Gone("没有这个地点，或者不归你管。"));
		register.end(place.id(), actor).ifPresent(AreasController::deny);
		return Go.to(pathOf(place.grid())).saying(place.name() + "停用了，门上的码不再带人来这里。");
	}

	private Answer build(AreaCode grid, List<AreaRegister.Planned> planned, String field, Form form, Actor actor) {
		return switch (register.build(grid, planned, actor)) {
			case Built.Done done -> Answer.go(Go.to(pathOf(grid)).saying("加上了，有码的门 " + done.doors() + " 扇。"));
			case Built.Refused refused -> Answer.show(page(grid,
					form.refused(field, refused.because(),
							refused.names().isEmpty() ? ""
									: "已经有：" + String.join("、", refused.names().stream().limit(5).toList()) + "。"),
					Optional.empty(), actor));
		};
	}

	private Answer answer(AreaCode area, Form form, Actor actor, String said) {
		return form.isGood() ? Answer.go(Go.to(pathOf(area)).saying(said))
				: Answer.show(page(area, form, Optional.empty(), actor));
	}

	private AreaPage page(AreaCode code, Form form, Optional<PlaceId> after, Actor actor) {
		var children = AreaPage.below(code).map(level -> territory.within(code, level)).orElse(List.of());
		var places = code.level() == Level.GRID ? register.places(code, after, SHOWN + 1) : List.<Place>of();
		return new AreaPage(code, territory.area(code), above(code, actor), children,
				code.level() == Level.COMMUNITY ? hosts.of(code).filter(host -> host.area().equals(code))
						: Optional.empty(),
				places.stream().limit(SHOWN).toList(), places.size() > SHOWN, register.doors(code), form);
	}

	/// The areas around one, the widest first, as far as the actor runs them.
	private List<Area> above(AreaCode code, Actor actor) {
		var above = new ArrayList<Area>();
		for (var level : Level.values()) {
			code.at(level).filter(wider -> !wider.equals(code) && actor.mayIn(wider, SYS_ADMIN))
					.flatMap(territory::area).ifPresent(above::add);
		}
		return above;
	}

	private AreaCode parentOf(AreaCode code, Actor actor) {
		return above(code, actor).stream().map(Area::code).reduce((_, closer) -> closer).orElse(code);
	}

	private static AreaPage.Contact contact(Form form, String prefix) {
		return new AreaPage.Contact(form.line(prefix + "address", "地址", 60), form.phone(prefix + "phone"),
				form.needed(prefix + "hours", "上班时间", 60, "写一下什么时候有人。"), form.line(prefix + "filing", "备案号", 60));
	}

	private static Hosts.Host hostOf(AreaCode code, String name, AreaPage.Contact contact) {
		return new Hosts.Host(code, name, "c" + code, contact.address(), contact.phone(), contact.hours(),
				contact.filing());
	}

	private static AreaCode mine(String code, Actor actor) {
		return Optional.of(code)
				.filter(digits -> digits.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}|\\d{15}"))
				.map(AreaCode::new)
				.filter(area -> actor.grants().stream().filter(grant -> grant.role() == SYS_ADMIN).map(Grant::area)
						.anyMatch(root -> root.contains(area)))
				.orElseThrow(() -> new Gone("没有这个片区，或者不归你管。"));
	}

	private static Optional<PlaceId> place(String after) {
		return after.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
				? Optional.of(new PlaceId(UUID.fromString(after)))
				: Optional.empty();
	}

	private static String pathOf(AreaCode code) {
		return PATH + "/" + code;
	}

	private static void deny(Rule because) {
		throw new Denied(because.sentence() + "。（" + because.id() + "）");
	}
}

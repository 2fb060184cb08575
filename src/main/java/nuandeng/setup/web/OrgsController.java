package nuandeng.setup.web;

import static nuandeng.identity.Role.SYS_ADMIN;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.organisations.Body;
import nuandeng.organisations.BodyRegister;
import nuandeng.territory.Territory;
import nuandeng.web.Answer;
import nuandeng.web.Denied;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/admin/orgs`: the bodies that can be handed a case.
@Controller
@OnlyFor(SYS_ADMIN)
class OrgsController {

	static final String PATH = "/admin/orgs";

	private static final int SHOWN = 50;
	private static final int LONGEST = 40;

	private final BodyRegister register;
	private final Territory territory;
	private final Choices choices;

	OrgsController(BodyRegister register, Territory territory, Choices choices) {
		this.register = register;
		this.territory = territory;
		this.choices = choices;
	}

	@GetMapping(PATH)
	OrgsPage list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after,
			Actor actor) {
		return page(q, after, Form.empty(), actor);
	}

	@PostMapping(PATH)
	Answer add(@RequestParam Map<String, String> typed, Actor actor) {
		var form = Form.of(typed);
		var name = form.needed("name", "名字", LONGEST, "写一下单位叫什么。");
		var kind = Arrays.stream(Body.Kind.values()).filter(each -> each.name().equals(form.value("kind"))).findFirst();
		if (kind.isEmpty()) {
			form.problems().add("kind", "选一下是哪一种单位。");
		}
		var area = choices.area("area", form, actor);
		var phone = form.phone("phone");
		var email = email(form);
		if (form.isGood() && kind.isPresent() && area.isPresent()) {
			register.add(name, kind.get(), area.get(), phone, email, form.ticked("clock"), actor)
					.ifPresent(rule -> form.refused("area", rule));
		}
		return form.isGood() ? Answer.go(Go.to(PATH).saying(name + "登记好了。"))
				: Answer.show(page("", "", form, actor));
	}

	@GetMapping(PATH + "/{id}")
	OrgPage one(@PathVariable UUID id, Actor actor) {
		return page(mine(id, actor), Form.empty());
	}

	@PostMapping(PATH + "/{id}")
	Answer correct(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor) {
		var body = mine(id, actor);
		var form = Form.of(typed);
		var name = form.needed("name", "名字", LONGEST, "写一下单位叫什么。");
		var phone = form.phone("phone");
		var email = email(form);
		if (form.isGood()) {
			register.correct(body.id(), name, phone, email, form.ticked("clock"), actor)
					.ifPresent(rule -> form.refused("name", rule));
		}
		return form.isGood() ? Answer.go(Go.to(PATH).saying(name + "改好了。")) : Answer.show(page(body, form));
	}

	@PostMapping(PATH + "/{id}/end")
	Go close(@PathVariable UUID id, Actor actor) {
		var body = mine(id, actor);
		register.close(body.id(), actor).ifPresent(rule -> {
			throw new Denied(rule.sentence() + "。（" + rule.id() + "）");
		});
		return Go.to(PATH).saying(body.name() + "停用了，从今天起不再接新的事。");
	}

	private OrgsPage page(String q, String after, Form form, Actor actor) {
		var typed = Form.sought(q);
		var found = register.bodies(actor, typed, id(after).map(BodyId::new), SHOWN + 1);
		var shown = found.stream().limit(SHOWN).toList();
		return new OrgsPage(typed, shown, names(shown), found.size() > SHOWN, choices.areas(actor), form);
	}

	private OrgPage page(Body body, Form form) {
		return new OrgPage(body, territory.nameOf(body.area()), form);
	}

	private Map<AreaCode, String> names(List<Body> bodies) {
		return territory.names(bodies.stream().map(Body::area).distinct().toList());
	}

	private Body mine(UUID id, Actor actor) {
		return register.find(new BodyId(id), actor).orElseThrow(() -> new Gone("没有这个单位，或者不归你管，或者已经停用。"));
	}

	private static Optional<String> email(Form form) {
		var email = form.line("email", "邮箱", 80);
		if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
			form.problems().add("email", "邮箱要写成 名字@网址 这样，没有就空着。");
		}
		return Optional.of(email).filter(text -> !text.isEmpty());
	}

	static Optional<UUID> id(String typed) {
		return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(typed))
				: Optional.empty();
	}
}

package nuandeng.setup.web;

import static nuandeng.identity.Role.SYS_ADMIN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.identity.AccountRegister;
import nuandeng.identity.Actor;
import nuandeng.identity.Grant;
import nuandeng.identity.Invitations;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Person;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Settings;
import nuandeng.organisations.Organisations;
import nuandeng.setup.AccountDesk;
import nuandeng.setup.AccountDesk.Handed;
import nuandeng.territory.Territory;
import nuandeng.web.Answer;
import nuandeng.web.Denied;
import nuandeng.web.FormKey;
import nuandeng.web.Go;
import nuandeng.web.Gone;
import nuandeng.web.OwnKey;
import nuandeng.web.Qr;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/admin/users`: who may come in, with which roles, and the links instead of first passwords.
@Controller
@OnlyFor(SYS_ADMIN)
class UsersController {

	static final String PATH = "/admin/users";

	private static final int SHOWN = 50;
	private static final int LONGEST = 25;

	private final AccountRegister register;
	private final AccountDesk desk;
	private final RoleForm roles;
	private final Choices choices;
	private final Territory territory;
	private final Organisations organisations;
	private final Settings settings;

	UsersController(AccountRegister register, AccountDesk desk, RoleForm roles, Choices choices, Territory territory,
			Organisations organisations, Settings settings) {
		this.register = register;
		this.desk = desk;
		this.roles = roles;
		this.choices = choices;
		this.territory = territory;
		this.organisations = organisations;
		this.settings = settings;
	}

	@GetMapping(PATH)
	UsersPage list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after,
			Actor actor) {
		var typed = Form.sought(q);
		var found = register.people(actor, typed, OrgsController.id(after).map(AccountId::new), SHOWN + 1);
		var shown = found.stream().limit(SHOWN).toList();
		return new UsersPage(typed, shown, wording(shown), found.size() > SHOWN, roles.today());
	}

	@GetMapping(PATH + "/new")
	NewUserPage blank(Actor actor) {
		return blank(Form.empty(), actor);
	}

	/// The form's key becomes the account's identifier: the second click finds the account that the first one opened,
	/// and hands over a new link, for the first one was shown to nobody.
	@PostMapping(PATH)
	@OwnKey
	Answer open(@RequestParam Map<String, String> typed, FormKey key, Actor actor) {
		var form = Form.of(typed);
		var name = form.needed("name", "名字", LONGEST, "写一下姓名。");
		var chosen = roles.read(form, actor);
		if (chosen.isEmpty() || !form.isGood()) {
			return Answer.show(blank(form, actor));
		}
		return switch (desk.open(new AccountId(key.value()), name, chosen.get().grant(), chosen.get().days(), actor)) {
			case Handed.Over over -> Answer.show(slip(over.link(), name, actor));
			case Handed.Refused refused -> Answer.show(blank(form.refused("name", refused.because()), actor));
		};
	}

	@GetMapping(PATH + "/{id}")
	UserPage one(@PathVariable UUID id, Actor actor) {
		return page(mine(id, actor), Form.empty(), actor);
	}

	@PostMapping(PATH + "/{id}/link")
	@OwnKey
	Answer renew(@PathVariable UUID id, Actor actor) {
		var person = mine(id, actor);
		return switch (desk.renew(person.id(), actor)) {
			case Handed.Over over -> Answer.show(slip(over.link(), person.name(), actor));
			case Handed.Refused refused -> throw denied(refused.because());
		};
	}

	@PostMapping(PATH + "/{id}/roles")
	Answer grant(@PathVariable UUID id, @RequestParam Map<String, String> typed, Actor actor) {
		var person = mine(id, actor);
		var form = Form.of(typed);
		var chosen = roles.read(form, actor);
		chosen.flatMap(each -> desk.grant(person.id(), each.grant(), each.days(), actor))
				.ifPresent(rule -> form.refused("role", rule));
		return form.isGood() ? Answer.go(Go.to(pathOf(person)).saying("角色加上了。"))
				: Answer.show(page(person, form, actor));
	}

	@PostMapping(PATH + "/{id}/roles/{held}/end")
	Answer end(@PathVariable UUID id, @PathVariable UUID held, @RequestParam Map<String, String> typed, Actor actor) {
		var person = mine(id, actor);
		var form = Form.of(typed);
		var last = typed.containsKey("now") ? Optional.of(roles.today().minusDays(1)) : form.day("end");
		if (last.isEmpty() && form.isGood()) {
			form.problems().add("end", "写一下最后一天是哪天。");
		}
		if (form.isGood()) {
			last.flatMap(day -> desk.end(person.id(), held, day, actor)).ifPresent(rule -> form.refused("end", rule));
		}
		return form.isGood() ? Answer.go(Go.to(pathOf(person)).saying("记下了。")) : Answer.show(page(person, form, actor));
	}

	@PostMapping(PATH + "/{id}/closing")
	Go close(@PathVariable UUID id, Actor actor) {
		var person = mine(id, actor);
		desk.close(person.id(), actor).ifPresent(rule -> {
			throw denied(rule);
		});
		return Go.to(person.id().equals(actor.account()) ? "/" : pathOf(person))
				.saying(person.name() + "的账号停了，所有登录都退出了。");
	}

	private LinkPage slip(Invitations.Link link, String name, Actor actor) {
		var address = settings.baseUrl() + "/welcome/" + link.token();
		return new LinkPage(link.account(), name, address, Qr.of(address), link.expires(), actor.name());
	}

	private NewUserPage blank(Form form, Actor actor) {
		return new NewUserPage(form, choices.areas(actor), choices.bodies(actor));
	}

	private UserPage page(Person person, Form form, Actor actor) {
		return new UserPage(person, wording(List.of(person)), form, choices.areas(actor), choices.bodies(actor),
				roles.today(), person.id().equals(actor.account()));
	}

	private Wording wording(List<Person> people) {
		var grants = people.stream().flatMap(person -> person.held().stream()).map(Person.Held::grant).toList();
		return new Wording(territory.names(grants.stream().map(Grant::area).distinct().toList()),
				organisations.names(grants.stream().flatMap(grant -> grant.body().stream())
						.distinct().toList()));
	}

	private Person mine(UUID id, Actor actor) {
		return register.find(new AccountId(id), actor).orElseThrow(() -> new Gone("没有这个账号，或者不归你管。"));
	}

	private static String pathOf(Person person) {
		return PATH + "/" + person.id();
	}

	private static Denied denied(Rule because) {
		return new Denied(because.sentence() + "。（" + because.id() + "）");
	}
}

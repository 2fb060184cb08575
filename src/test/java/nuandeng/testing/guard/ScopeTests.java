package nuandeng.testing.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.Matter;
import nuandeng.honours.Award;
import nuandeng.honours.Holder;
import nuandeng.honours.Honours;
import nuandeng.honours.Level;
import nuandeng.honours.Recorded;
import nuandeng.identity.Actor;
import nuandeng.identity.Grant;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Ids;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Replay;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.orders.Need;
import nuandeng.orders.OrderBoard;
import nuandeng.requests.Channel;
import nuandeng.requests.Contact;
import nuandeng.requests.Joining;
import nuandeng.requests.Lodging;
import nuandeng.requests.Requests;
import nuandeng.testing.Caller;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.Routes;
import nuandeng.testing.TestWorld.People;
import nuandeng.volunteering.DualCheckInLists;
import nuandeng.volunteering.DualCheckInView;
import nuandeng.volunteering.Outcome;
import nuandeng.volunteering.Served;
import nuandeng.volunteering.Volunteering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Puts a request, a case, an order, an honour and a registered member into one community, and asks for them as staff of
/// another, with every role that may ask
/// for such a page at all.
@NuandengTest
class ScopeTests {

	private static final String WORDS = "三号楼的灯不亮，晚上看不见台阶";
	private static final String PHONE = "13912340071";

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	Routes routes;

	@Autowired
	CaseDesk cases;

	@Autowired
	Requests requests;
	@Autowired
	Joining joining;

	@Autowired
	Honours honours;

	@Autowired
	Volunteering volunteering;

	@Autowired
	DualCheckInLists lists;

	@Autowired
	Organisations organisations;

	@Autowired
	OrderBoard orders;

	@Autowired
	InstantSource clock;

	@Test
	@Proves("IDN-07")
	void what_happens_in_one_community_is_shown_to_nobody_who_works_in_another() {
		var here = people.community();
		var elsewhere = people.community();
		var gaps = things(here);
		var leaks = new ArrayList<String>();
		for (var role : Role.values()) {
			var caller = signedIn(role, elsewhere);
			for (var route : routes.all()) {
				if (route.open() || !route.admits(role)) {
					continue;
				}
				var path = route.filled(gap -> gapFor(gap, route.path(), gaps));
				var isAboutIt = !path.equals(route.path())
						&& gaps.values().stream().anyMatch(path::contains);
				var answer = route.method().equals("POST") ? caller.post(path, Map.of("words", "x")) : caller.get(path);
				if (isAboutIt && answer.statusCode() / 100 == 2 || answer.body().contains(WORDS)
						|| answer.body().contains(PHONE)) {
					leaks.add(role + " " + route.method() + " " + path + ": " + answer.statusCode());
				}
			}
		}
		assertThat(leaks).isEmpty();
	}

	@Test
	@Proves("IDN-07")
	void staff_of_the_community_itself_do_find_it() {
		var here = people.community();
		var gaps = things(here);
		var caller = signedIn(Role.COMMUNITY_SECRETARY, here);
		assertThat(caller.get("/desk/cases/" + gaps.get("case number")).body()).contains(WORDS);
		assertThat(caller.get("/desk/requests/" + gaps.get("request number")).body()).contains(WORDS);
		assertThat(caller.get("/desk/orders/" + gaps.get("order id")).body()).contains(WORDS);
		assertThat(caller.get("/desk/honours/" + gaps.get("honour id")).statusCode()).isEqualTo(200);
		assertThat(caller.get("/desk/members/" + gaps.get("member id")).body()).contains(WORDS);
	}

	private Map<String, String> things(AreaCode here) {
		var desk = people.somebody(Role.COMMUNITY_WORKER, here);
		var contact = new Contact(Optional.of(new PersonName("秦暖阳")), PhoneNumber.of(PHONE), Optional.empty(), false);
		var receipt = requests.lodge(new Lodging(Ids.next(), Channel.WEB, WORDS, here, Optional.empty(), "3栋2单元",
				Optional.of(contact), false,
				Optional.empty(), clock.instant(), Optional.empty(), Optional.empty(), Optional.empty(),
				OptionalInt.empty()), Actor.resident());
		var id = cases.register(
				new Matter(WORDS, WORDS, here, Optional.empty(), "3栋2单元", Optional.empty(), false, false, false,
						Optional.empty(), clock.instant(), true),
				desk);
		assertThat(joining.assign(receipt.id(), id, desk)).isEmpty();
		var member = registered(here);
		return Map.of("request number", receipt.number().value(), "case number", cases.view(id).number().value(),
				"request id", receipt.id().value().toString(), "case id", id.value().toString(), "honour id",
				honour(here), "order id", order(here), "member id", member.id().toString(), "member line",
				lists.services(member).getFirst().id().toString());
	}

	/// Everybody reads the honours of a community; the desk's page with the proof is for its own.
	private String honour(AreaCode here) {
		var award = new Award(new Holder.OfCommunity(here), "示范社区", Level.CITY, 2024, "民政局", "1号", Optional.empty());
		var secretary = people.somebody(Role.COMMUNITY_SECRETARY, here);
		assertThat(honours.add(award, Optional.empty(), secretary)).isInstanceOf(Recorded.Done.class);
		return honours.kept(secretary).getFirst().id().toString();
	}

	/// A member who registered three hours ago and has told since what was done.
	private DualCheckInView registered(AreaCode here) {
		var branch = organisations.register("学校支部", Body.Kind.BRANCH, here, "0000-1", Optional.empty(), false);
		var member = people.somebody(Role.PARTY_MEMBER, here);
		Replay.at(clock.instant().minus(Duration.ofHours(3)),
				() -> assertThat(volunteering.register(branch, here, true, member)).isInstanceOf(Outcome.Done.class));
		var view = lists.mine(member).orElseThrow();
		var served = new Served(clock.instant().minus(Duration.ofHours(1)), 30, WORDS, Optional.empty());
		assertThat(volunteering.tell(view.id(), served, member)).isInstanceOf(Outcome.Done.class);
		return view;
	}

	private String order(AreaCode here) {
		var need = new Need(WORDS, "", People.gridOf(here), "3栋", "2单元301", "秦暖阳", PhoneNumber.of(PHONE),
				clock.instant().plusSeconds(90_000), 20, 1, "", "", Optional.empty());
		var asked = (nuandeng.orders.Outcome.Done) orders.ask(need, people.somebody(Role.COMMUNITY_WORKER, here));
		orders.publish(asked.now().id(), need.from(), Duration.ofHours(2),
				people.somebody(Role.BRANCH_SECRETARY, here));
		return asked.now().id().toString();
	}

	private static String gapFor(String gap, String path, Map<String, String> gaps) {
		Function<String, String> of =
				kind -> gaps.getOrDefault(whose(path) + " " + kind, "x");
		return gap.equals("number") || gap.equals("line") ? of.apply(gap) : gap.equals("step") ? "note"
				: of.apply("id");
	}

	private static String whose(String path) {
		return path.contains("request") ? "request" : path.contains("honours") ? "honour"
				: path.contains("members") ? "member"
				: path.matches("/team/(orders|report)/.*|/desk/orders/.*") ? "order" : "case";
	}

	private Caller signedIn(Role role, AreaCode area) {
		var signIn = "scope-" + role.name().toLowerCase(Locale.ROOT) + "-" + area.digits();
		if (List.of(Role.UNIT_HANDLER, Role.BRANCH_SECRETARY).contains(role)) {
			people.named(signIn, new Grant(role, area, Optional.of(new BodyId(Ids.next()))));
		} else {
			people.named(signIn, role, List.of(Role.STREET_DISPATCHER, Role.STREET_LEADER).contains(role)
					? new AreaCode(area.digits().substring(0, 9)) : area);
		}
		return new Caller(port).signedInAs(signIn, People.PASSWORD);
	}
}

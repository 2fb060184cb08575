package nuandeng.testing.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.Role;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Ids;
import nuandeng.testing.Caller;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.Routes;
import nuandeng.testing.Routes.Route;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Asks for every address with every role: who is not named there is not let in.
@NuandengTest
class AccessMatrixTests {

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	Routes routes;

	@Test
	@Proves("IDN-07")
	void whoever_is_not_named_on_a_page_is_not_let_in() {
		var callers = everybody();
		var wrong = new ArrayList<String>();
		for (var route : routes.all()) {
			callers.forEach((role, caller) -> {
				var status = ask(caller, route);
				var said = route.method() + " " + route.path() + " as " + role.map(Role::name).orElse("nobody") + ": "
						+ status;
				var admitted = role.map(route::admits).orElse(route.open());
				var expected = role.isPresent() ? 403 : 303;
				if (!admitted && status != expected || status >= 500) {
					wrong.add(said);
				}
			});
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	@Proves("IDN-07")
	void nothing_is_changed_by_a_form_that_is_not_ours() {
		var callers = everybody();
		var wrong = new ArrayList<String>();
		for (var route : routes.all()) {
			if (!List.of("GET", "ANY").contains(route.method())) {
				callers.forEach((role, caller) -> {
					var status = caller.postRaw(pathOf(route), "_key=" + UUID.randomUUID() + "&words=x").statusCode();
					if (status != 403) {
						wrong.add(route.path() + " as " + role.map(Role::name).orElse("nobody") + ": " + status);
					}
				});
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	@Proves("IDN-07")
	void what_stands_on_no_page_is_not_there() {
		var caller = new Caller(port);
		for (var path : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/webjars/x", "/WEB-INF/web.xml",
				"/login", "/logout",
				"/default-ui.css", "/h2-console", "/assets/../application.yaml", "/assets/%2e%2e/application.yaml",
				"/.git/config")) {
			assertThat(caller.get(path).statusCode()).as(path).isBetween(400, 404);
		}
	}

	private int ask(Caller caller, Route route) {
		return switch (route.method()) {
			case "GET", "ANY" -> caller.get(pathOf(route)).statusCode();
			default -> caller.post(pathOf(route), Map.of()).statusCode();
		};
	}

	/// An address with something in its gaps that is nobody's.
	private static String pathOf(Route route) {
		var types = Arrays.stream(route.handler().getMethodParameters())
				.collect(LinkedHashMap<String, Class<?>>::new,
						(map, parameter) -> map.put(String.valueOf(parameter.getParameter().getName()),
								parameter.getParameterType()),
						Map::putAll);
		return route.filled(gap -> UUID.class.equals(types.get(gap)) || gap.matches("id|handle")
				? Ids.next().toString() : gap.equals("step") ? "note" : "202600012027");
	}

	private Map<Optional<Role>, Caller> everybody() {
		var community = people.community();
		var callers = new LinkedHashMap<Optional<Role>, Caller>();
		callers.put(Optional.empty(), new Caller(port));
		for (var role : Role.values()) {
			var signIn = "matrix-" + role.name().toLowerCase(java.util.Locale.ROOT) + "-" + community.digits();
			if (role == Role.UNIT_HANDLER) {
				people.namedHandler(signIn, new BodyId(Ids.next()), community);
			} else {
				people.named(signIn, role, community);
			}
			callers.put(Optional.of(role), new Caller(port).signedInAs(signIn, People.PASSWORD));
		}
		return callers;
	}
}

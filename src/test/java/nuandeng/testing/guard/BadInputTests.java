package nuandeng.testing.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nuandeng.identity.Role;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Ids;
import nuandeng.testing.Caller;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Ours;
import nuandeng.testing.Routes;
import nuandeng.testing.Routes.Route;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Sends every form and every address wrong things, by the thousand: never a fault of ours, always a sentence.
@NuandengTest
class BadInputTests {

	/// How many wrong inputs each form gets; fewer with `-Dbad.inputs=60` while trying things out.
	private static final int TIMES = Integer.getInteger("bad.inputs", 1000);

	/// Field names that are read from a form as a whole; taken from every template.
	private static final Pattern FIELD =
			Pattern.compile("(?:<(?:input|textarea|select|button)\\b[^>]*\\bname=|\\bField\\(form = [\\w.()]+, name = )"
					+ "\"([\\w-]+)\"");

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	Routes routes;

	@Autowired
	JdbcClient sql;

	private List<String> tables = List.of();

	@BeforeEach
	void findTables() {
		tables = sql.sql("""
				SELECT table_schema || '.' || table_name FROM information_schema.tables
				 WHERE table_schema IN ('territory', 'organisations', 'catalogue', 'cases', 'requests', 'orders', 'honours', 'volunteering', 'attachments')
				   AND table_type = 'BASE TABLE' ORDER BY 1
				""").query(String.class).list();
	}

	@AfterEach
	void forgetAttempts() {
		sql.sql("DELETE FROM identity.attempts").update();
	}

	@Test
	void no_wrong_form_is_a_fault_of_ours() {
		var wrong = new ArrayList<String>();
		for (var route : routes.all()) {
			if (route.method().equals("POST")) {
				var caller = callerFor(route);
				var nonsense = new Nonsense(fieldsOf(route),
						name -> name.equals("_csrf") ? caller.csrf() : UUID.randomUUID().toString());
				var before = kept();
				for (int i = 0; i < TIMES; i++) {
					var body = nonsense.body();
					var answer = caller.postRaw(fill(route, Ids.next().toString()), body);
					check(route, "path", answer, body, wrong);
					var after = kept();
					if (answer.statusCode() >= 400 && after != before) {
						wrong.add("stored although refused: " + route.path() + " " + shortened(body));
					}
					before = after;
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void no_wrong_address_is_a_fault_of_ours() {
		var wrong = new ArrayList<String>();
		for (var route : routes.all()) {
			if (route.method().equals("GET") && !route.path().equals("/assets/{name}")) {
				var caller = callerFor(route);
				var nonsense = new Nonsense(fieldsOf(route), _ -> "");
				for (int i = 0; i < TIMES / 2; i++) {
					var query = shortened(nonsense.body());
					var gap = shortened(nonsense.value()).replaceAll("[&?#\\[\\]{}]|^$", "x");
					if (legal(query) && legal(gap)) {
						check(route, gap, caller.get(fill(route, gap) + "?" + query), query, wrong);
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void signing_in_with_nonsense_is_only_wrong() {
		var caller = new Caller(port);
		var nonsense = new Nonsense(List.of("account", "password", "next"), _ -> caller.csrf());
		for (int i = 0; i < 100; i++) {
			var answer = caller.postRaw("/sign-in", nonsense.body());
			assertThat(answer.statusCode()).isIn(302, 303, 400, 403, 413);
		}
	}

	@Test
	void a_body_that_is_no_form_is_turned_away() {
		var caller = new Caller(port);
		for (var route : routes.all()) {
			if (route.method().equals("POST") && route.open()) {
				for (var type : List.of("application/json", "text/xml", "multipart/form-data",
						"multipart/form-data; boundary=x", "nonsense/",
						"application/x-www-form-urlencoded; charset=utf-99")) {
					var answer =
							caller.send(caller.request(fill(route, Ids.next().toString())).header("Content-Type", type)
									.POST(HttpRequest.BodyPublishers.ofString(
											"--x\r\nContent-Disposition: form-data; name=\"a",
											StandardCharsets.UTF_8)));
					assertThat(answer.statusCode()).as(route.path() + " " + type).isBetween(400, 499);
				}
				var huge = caller.send(caller.request(fill(route, Ids.next().toString()))
						.header("Content-Type", "application/x-www-form-urlencoded")
						.POST(HttpRequest.BodyPublishers.ofString("words=" + "x".repeat(3_000_000))));
				assertThat(huge.statusCode()).as(route.path() + " huge").isBetween(400, 499);
			}
		}
	}

	@Test
	void odd_ways_of_asking_are_answered_in_plain_words() {
		var caller = new Caller(port);
		for (var method : List.of("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "BREW")) {
			var answer = caller.send(caller.request("/").method(method, HttpRequest.BodyPublishers.noBody()));
			assertThat(answer.statusCode()).as(method).isLessThan(500);
		}
		assertThat(caller.send(caller.request("/").method("HEAD", HttpRequest.BodyPublishers.noBody())).statusCode())
				.isEqualTo(200);
		for (var path : List.of("/%", "/a%00b", "/%FF", "/a//b", "/a;b=c", "/%2e%2e/x", "/?size=%FF", "/?a=%zz",
				"/error", "/t/%E2%80%AE")) {
			var answer = raw(path);
			assertThat(answer).as(path).startsWith("HTTP/1.1 4").doesNotContain("Exception", "org.apache", "Tomcat");
		}
	}

	private void check(Route route, String gap, HttpResponse<String> answer, String sent, List<String> wrong) {
		var body = answer.body();
		if (answer.statusCode() >= 500 || body.contains("Exception") && body.contains("\tat ")
				|| answer.statusCode() >= 400 && body.isBlank()) {
			wrong.add(answer.statusCode() + " " + route.method() + " " + route.path() + " [" + shortened(gap) + "] "
					+ shortened(sent));
		}
	}

	/// How many rows the chapters keep; what is noted about attempts and views is not counted.
	private long kept() {
		return sql
				.sql("SELECT " + String.join(" + ",
						tables.stream().map(table -> "(SELECT count(*) FROM " + table + ")").toList()))
				.query(Long.class).single();
	}

	private Caller callerFor(Route route) {
		if (route.open()) {
			return new Caller(port);
		}
		var community = people.community();
		var role = route.roles().isEmpty() ? Role.COMMUNITY_WORKER : route.roles().iterator().next();
		var signIn = "bad-input-" + community.digits();
		if (role == Role.UNIT_HANDLER) {
			people.namedHandler(signIn, new BodyId(Ids.next()), community);
		} else {
			people.named(signIn, role, community);
		}
		return new Caller(port).signedInAs(signIn, People.PASSWORD);
	}

	/// The names a method asks for, and those on the templates beside it.
	private static Set<String> fieldsOf(Route route) {
		var names = new LinkedHashSet<String>();
		for (var parameter : route.handler().getMethodParameters()) {
			if (parameter.hasParameterAnnotation(RequestParam.class)) {
				names.add(String.valueOf(parameter.getParameter().getName()));
			} else if (parameter.getParameterType().isRecord()
					&& !parameter.hasParameterAnnotation(PathVariable.class)) {
				Arrays.stream(parameter.getParameterType().getRecordComponents())
						.forEach(part -> names.add(part.getName()));
			}
		}
		var folder = Ours.SOURCES.resolve(route.handler().getBeanType().getPackageName().replace('.', '/'));
		Ours.files(folder, ".jte").forEach(
				template -> FIELD.matcher(Ours.read(template)).results().map(hit -> hit.group(1)).forEach(names::add));
		names.removeIf(name -> name.startsWith("_"));
		return names;
	}

	private static String fill(Route route, String gap) {
		return route.filled(_ -> gap);
	}

	private static boolean legal(String encoded) {
		return encoded.matches("([\\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*");
	}

	private static String shortened(String text) {
		return text.length() > 300 ? text.substring(0, 300).replaceAll("%[0-9A-F]?$", "") : text;
	}

	/// What comes back for an address that no well-behaved client would send.
	private String raw(String path) {
		try (var socket = new java.net.Socket("localhost", port)) {
			socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		} catch (java.io.IOException e) {
			throw new IllegalStateException(e);
		}
	}
}

package nuandeng.audit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.audit.AuditEntry;
import nuandeng.audit.Checks;
import nuandeng.audit.TrailReading;
import nuandeng.audit.TrailReading.Before;
import nuandeng.audit.TrailReading.Wanted;
import nuandeng.identity.Actor;
import nuandeng.identity.Identity;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.Role;
import nuandeng.web.Go;
import nuandeng.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/audit`: for auditors, who read and change nothing.
@Controller
@OnlyFor(Role.AUDITOR)
class TrailController {

	private static final int SHOWN = 50;
	private static final List<String> FIELDS = List.of("who", "what", "about", "from", "to");

	private final Checks checks;
	private final TrailReading reading;
	private final Identity identity;
	private final Vocabulary vocabulary;
	private final InstantSource clock;

	TrailController(Checks checks, TrailReading reading, Identity identity, Vocabulary vocabulary,
			InstantSource clock) {
		this.checks = checks;
		this.reading = reading;
		this.identity = identity;
		this.vocabulary = vocabulary;
		this.clock = clock;
	}

	@GetMapping("/audit")
	TrailPage page() {
		return new TrailPage(checks.last(), clock.instant());
	}

	@PostMapping("/audit/check")
	Go check(Actor actor) {
		return Go.to("/audit").saying(checks.run(actor).whole() ? "查过了，一条不少，一条没改。" : "查过了，留痕对不上。");
	}

	@GetMapping("/audit/log")
	TrailLog log(@RequestParam Map<String, String> form) {
		var problems = Problems.none();
		var typed = new LinkedHashMap<String, String>();
		FIELDS.forEach(field -> typed.put(field, problems.text(field, "条件", form.get(field), 60)));
		if (!typed.getOrDefault("what", "").matches("[a-z._]*")) {
			problems.add("what", "从单子里选一样。");
		}
		var wanted = new Wanted(identifier("who", typed, problems), typed.getOrDefault("what", ""),
				identifier("about", typed, problems), date("from", typed, problems), date("to", typed, problems));
		return problems.any()
				? new TrailLog(false, typed, List.of(), Map.of(), Optional.empty(), problems, vocabulary)
				: list(false, wanted, typed, form);
	}

	@GetMapping("/audit/access")
	TrailLog access(@RequestParam Map<String, String> form) {
		return list(true, Wanted.VIEWS, Map.of(), form);
	}

	private TrailLog list(boolean views, Wanted wanted, Map<String, String> typed, Map<String, String> form) {
		var stretch = reading.read(wanted, Before.of(form.getOrDefault("before", "")), SHOWN);
		var names = identity.namesOf(stretch.entries().stream().map(AuditEntry::actor).distinct().toList());
		return new TrailLog(views, typed, stretch.entries(), names,
				stretch.next().map(place -> address(views, typed) + "before=" + place), Problems.none(), vocabulary);
	}

	private static String address(boolean views, Map<String, String> typed) {
		var address = new StringBuilder(views ? "/audit/access?" : "/audit/log?");
		typed.forEach((field, value) -> address.append(field).append('=')
				.append(URLEncoder.encode(value, StandardCharsets.UTF_8)).append('&'));
		return address.toString();
	}

	private static Optional<UUID> identifier(String field, Map<String, String> typed, Problems problems) {
		var value = typed.getOrDefault(field, "");
		if (!value.matches("([0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})?")) {
			problems.add(field, "这一格是一串内部号，从记录里点进来就有；不用可以空着。");
			return Optional.empty();
		}
		return value.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(value));
	}

	private static Optional<LocalDate> date(String field, Map<String, String> typed, Problems problems) {
		var value = typed.getOrDefault(field, "");
		try {
			return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value))
					.filter(day -> day.getYear() > 1970 && day.getYear() < 9999);
		} catch (DateTimeException e) {
			problems.add(field, "日期写成 2026-10-09 这样。");
			return Optional.empty();
		}
	}
}

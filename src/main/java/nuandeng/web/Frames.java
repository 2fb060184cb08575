package nuandeng.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.web.spi.Hosts;
import nuandeng.web.spi.MenuEntry;
import nuandeng.web.spi.SampleSignIns;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Makes the frame of a request: who asks, whose page it is, how large the letters are.
@Component
class Frames {

	private static final Set<String> SIZES = Set.of("standard", "large", "elder", "extra");
	private static final Hosts.Host NOBODY =
			new Hosts.Host(new AreaCode("00"), "暖灯", "", "", "", "", "");

	private final Actors actors;
	private final Assets assets;
	private final Templates templates;
	private final ObjectProvider<Hosts> hosts;
	private final List<MenuEntry> entries;
	private final List<SampleSignIns> samples;

	Frames(Actors actors, Assets assets, Templates templates, ObjectProvider<Hosts> hosts, List<MenuEntry> entries,
			List<SampleSignIns> samples) {
		this.actors = actors;
		this.assets = assets;
		this.templates = templates;
		this.hosts = hosts;
		this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
		this.samples = samples;
	}

	Frame of(HttpServletRequest request, HttpServletResponse response) {
		var actor = actors.of(request);
		var path = request.getRequestURI();
		return new Frame(hostOf(request, actor), actor, workplace(actor), sizeOf(request, response),
				cookie(request, "contrast", Set.of("high")),
				cookie(request, "theme", Set.of("dark")), path, said(request, response), csrf(request),
				menu(actor, path), assets, templates, samples.stream().anyMatch(SampleSignIns::loaded));
	}

	/// The community a reader looks at: the one worked for, else the one chosen, else the first.
	Hosts.Host hostOf(HttpServletRequest request, Actor actor) {
		var known = hosts.getIfAvailable();
		if (known == null) {
			return NOBODY;
		}
		return actor.areaOf(Role.values()).flatMap(known::of)
				.or(() -> chosen(request, known))
				.or(() -> known.all().stream().findFirst())
				.orElse(NOBODY);
	}

	private String workplace(Actor actor) {
		var known = hosts.getIfAvailable();
		return known == null ? "" : actor.areaOf(Role.values()).map(known::nameOf).orElse("");
	}

	private static Optional<Hosts.Host> chosen(HttpServletRequest request, Hosts known) {
		var slug = value(request, "community");
		return slug == null ? Optional.empty() : known.named(slug);
	}

	private static String sizeOf(HttpServletRequest request, HttpServletResponse response) {
		var asked = request.getParameter("size");
		if (asked != null && SIZES.contains(asked)) {
			response.addCookie(Cookies.kept("size", asked, 365));
			return asked;
		}
		var kept = cookie(request, "size", SIZES);
		return kept.isEmpty() ? "standard" : kept;
	}

	private static @Nullable String said(HttpServletRequest request, HttpServletResponse response) {
		var said = value(request, "said");
		if (said == null || said.isEmpty()) {
			return null;
		}
		response.addCookie(Cookies.gone("said"));
		try {
			return URLDecoder.decode(said, StandardCharsets.UTF_8);
		} catch (IllegalArgumentException e) {
			return null;
		}
	}

	private static String csrf(HttpServletRequest request) {
		return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
	}

	private List<Frame.MenuLine> menu(Actor actor, String path) {
		var mine = entries.stream().filter(entry -> actor.may(entry.roles().toArray(Role[]::new))).toList();
		return mine.stream()
				.map(entry -> new Frame.MenuLine(entry.label(), entry.path(), waiting(entry, actor),
						isIn(path, entry) && mine.stream().noneMatch(closer -> isIn(path, closer)
								&& closer.path().length() > entry.path().length())))
				.toList();
	}

	private static boolean isIn(String path, MenuEntry entry) {
		return path.equals(entry.path()) || path.startsWith(entry.path() + "/");
	}

	private static OptionalLong waiting(MenuEntry entry, Actor actor) {
		return entry.waiting(actor);
	}

	private static String cookie(HttpServletRequest request, String name, Set<String> allowed) {
		var value = value(request, name);
		return value != null && allowed.contains(value) ? value : "";
	}

	private static @Nullable String value(HttpServletRequest request, String name) {
		var cookies = request.getCookies();
		if (cookies == null) {
			return null;
		}
		for (Cookie cookie : cookies) {
			if (cookie.getName().equals(name)) {
				return cookie.getValue();
			}
		}
		return null;
	}
}

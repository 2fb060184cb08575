package nuandeng.requests.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/// What a browser keeps for us: the secret of a draft, and the links of what was said from it. Which device said what is
/// known to the device alone.
@NamedInterface("web")
public final class Crumbs {

	private static final String MINE = "mine";
	private static final int REMEMBERED = 20;
	private static final int HALF_A_YEAR = 180 * 24 * 60 * 60;

	private Crumbs() {}

	public static Optional<String> read(HttpServletRequest request, String name) {
		var cookies = request.getCookies();
		return cookies == null
				? Optional.empty()
				: Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue)
						.filter(value -> !value.isEmpty()).findFirst();
	}

	public static void keep(HttpServletResponse response, String name, String value, int seconds) {
		var cookie = new Cookie(name, value);
		cookie.setPath("/");
		cookie.setHttpOnly(true);
		cookie.setMaxAge(seconds);
		cookie.setAttribute("SameSite", "Lax");
		response.addCookie(cookie);
	}

	public static void drop(HttpServletResponse response, String name) {
		keep(response, name, "", 0);
	}

	/// The links this browser remembers, the newest first.
	public static List<String> mine(HttpServletRequest request) {
		return read(request, MINE).stream()
				.flatMap(value -> Arrays.stream(value.split("\\.")))
				.filter(token -> token.matches("[0-9a-z]{20}"))
				.limit(REMEMBERED)
				.toList();
	}

	/// Lets this browser remember links.
	public static void remember(HttpServletRequest request, HttpServletResponse response, List<String> tokens) {
		var all = new LinkedHashSet<>(tokens);
		all.addAll(mine(request));
		keep(response, MINE, String.join(".", all.stream().limit(REMEMBERED).toList()), HALF_A_YEAR);
	}

	/// Lets this browser forget everything it said, as on a telephone that is shared.
	public static void forgetMine(HttpServletResponse response) {
		drop(response, MINE);
	}
}

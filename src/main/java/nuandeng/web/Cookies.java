package nuandeng.web;

import jakarta.servlet.http.Cookie;

/// Cookies of our own: never readable by script, never sent from another site.
final class Cookies {

	private Cookies() {}

	static Cookie kept(String name, String value, int days) {
		return cookie(name, value, days * 24 * 60 * 60);
	}

	static Cookie brief(String name, String value) {
		return cookie(name, value, 30);
	}

	static Cookie gone(String name) {
		return cookie(name, "", 0);
	}

	private static Cookie cookie(String name, String value, int seconds) {
		var cookie = new Cookie(name, value);
		cookie.setPath("/");
		cookie.setHttpOnly(true);
		cookie.setMaxAge(seconds);
		cookie.setAttribute("SameSite", "Lax");
		return cookie;
	}
}

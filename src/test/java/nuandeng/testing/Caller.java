package nuandeng.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody who speaks to the program without a browser and sends what no page of ours would send. Cookies are kept;
/// redirects are looked at, not followed.
public final class Caller {

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
	private final HttpClient client;
	private final String base;
	private String csrf = "";

	/// A caller of the program at a port of this machine.
	public Caller(int port) {
		this.base = "http://localhost:" + port;
		this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
	}

	/// Signs in, and fails where that fails.
	public Caller signedInAs(String account, String password) {
		var answer = signIn(account, password);
		if (!answer.headers().firstValue("Location").orElse("").contains("/start")) {
			throw new AssertionError("could not sign in: " + answer.statusCode() + " " + answer.headers().map());
		}
		return this;
	}

	/// Tries to sign in.
	public HttpResponse<String> signIn(String account, String password) {
		csrf = "";
		var answer = post("/sign-in", Map.of("account", account, "password", password));
		csrf = "";
		return answer;
	}

	/// Asks for an address.
	public HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	/// Sends a form with its hidden values.
	public HttpResponse<String> post(String path, Map<String, String> fields) {
		var hidden = Map.of("_csrf", csrf(), "_key", UUID.randomUUID().toString());
		return postRaw(path, encoded(hidden) + "&" + encoded(fields));
	}

	/// Sends a form as it is given, hidden values or not.
	public HttpResponse<String> postRaw(String path, String body) {
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
	}

	/// Sends anything.
	public HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new IllegalStateException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	/// The beginning of a request to the program.
	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(base + path));
	}

	/// The hidden value that proves a form came from a page of ours.
	public String csrf() {
		if (csrf.isEmpty()) {
			var field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get("/size").body());
			csrf = field.find() ? field.group(1) : "";
		}
		return csrf;
	}

	/// The value of a cookie; empty if there is none.
	public Optional<String> cookie(String name) {
		return cookies.getCookieStore().getCookies().stream()
				.filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue).findFirst();
	}

	/// Fields as a form sends them.
	public static String encoded(Map<String, String> fields) {
		return fields.entrySet().stream()
				.map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
						+ URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("&"));
	}
}

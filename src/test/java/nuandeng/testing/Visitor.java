package nuandeng.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Somebody with a browser without script: opens pages, fills in the forms that are there, presses the buttons that are
/// there. Cookies are kept and redirects followed.
public final class Visitor {

	private final String base;
	private final HttpClient client = HttpClient.newBuilder()
			.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
			.followRedirects(HttpClient.Redirect.NEVER)
			.build();

	/// A visitor of the program at a port of this machine.
	public Visitor(int port) {
		this.base = "http://localhost:" + port;
	}

	/// Signs in at the sign-in page.
	public Visitor signedInAs(String account, String password) {
		open("/sign-in").form("/sign-in").with("account", account).with("password", password).send();
		return this;
	}

	/// Opens an address of the program.
	public Seen open(String path) {
		return send(HttpRequest.newBuilder(URI.create(base + path)).build());
	}

	private Seen send(HttpRequest request) {
		try {
			var answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			var next = answer.headers().firstValue("Location");
			if (answer.statusCode() / 100 == 3 && next.isPresent()) {
				return send(HttpRequest.newBuilder(request.uri().resolve(next.get())).build());
			}
			return new Seen(this, answer, Jsoup.parse(answer.body(), request.uri().toString()));
		} catch (IOException e) {
			throw new IllegalStateException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	/// A page that was opened.
	public record Seen(Visitor visitor, HttpResponse<String> answer, Document page) {

		/// The status of the answer.
		public int status() {
			return answer.statusCode();
		}

		/// The address it stands at, without the machine.
		public String path() {
			var uri = answer.uri();
			return uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
		}

		/// The words people read, without tags.
		public String text() {
			return page.body().text();
		}

		/// Follows the first link with these words in it.
		public Seen click(String words) {
			var link = page.select("a[href]").stream()
					.filter(each -> each.text().contains(words))
					.findFirst()
					.orElseThrow(() -> new AssertionError("no link “" + words + "” on " + path() + ": " + text()));
			return visitor.open(link.absUrl("href").substring(visitor.base.length()));
		}

		/// The first form whose address begins with `action`.
		public Filled form(String action) {
			var form = page.select("form").stream()
					.filter(each -> each.attr("action").startsWith(action)
							|| each.attr("action").isEmpty() && path().startsWith(action))
					.findFirst()
					.orElseThrow(() -> new AssertionError("no form to " + action + " on " + path() + ": " + text()));
			return new Filled(this, form, initial(form), new ArrayList<>());
		}

		/// The form that holds the button with these words.
		public Filled formWith(String button) {
			var pressed = page.select("form button, form input[type=submit]").stream()
					.filter(each -> each.text().contains(button) || each.attr("value").contains(button))
					.findFirst()
					.orElseThrow(() -> new AssertionError("no button “" + button + "” on " + path() + ": " + text()));
			var form = java.util.Objects.requireNonNull(pressed.closest("form"));
			var filled = new Filled(this, form, initial(form), new ArrayList<>());
			return pressed.hasAttr("name") ? filled.with(pressed.attr("name"), pressed.attr("value")) : filled;
		}

		/// Presses the button with these words, changing nothing in its form.
		public Seen press(String button) {
			return formWith(button).send();
		}

		private static List<Field> initial(Element form) {
			var fields = new ArrayList<Field>();
			for (var field : form.select("input[name], textarea[name], select[name]")) {
				var type = field.attr("type");
				if (type.equals("submit") || type.equals("file")
						|| (type.equals("checkbox") || type.equals("radio")) && !field.hasAttr("checked")) {
					continue;
				}
				fields.add(new Field(field.attr("name"), switch (field.tagName()) {
					case "textarea" -> field.wholeText();
					case "select" -> chosen(field);
					default -> field.val();
				}));
			}
			return fields;
		}

		/// The option a browser sends: the chosen one, else the first.
		private static String chosen(Element select) {
			var options = select.select("option");
			return options.stream().filter(option -> option.hasAttr("selected")).findFirst()
					.or(() -> options.stream().findFirst()).map(Element::val).orElse("");
		}
	}

	/// A field as it is sent.
	public record Field(String name, String value) {}

	/// A file as it is sent.
	public record Upload(String name, String file, String type, byte[] content) {}

	/// A form being filled in.
	public record Filled(Seen on, Element form, List<Field> fields, List<Upload> uploads) {

		/// Sets a field, also one that is not there, as an attacker would.
		public Filled with(String name, String value) {
			fields.removeIf(field -> field.name().equals(name));
			fields.add(new Field(name, value));
			return this;
		}

		/// Adds a value to a field that may be sent several times.
		public Filled and(String name, String value) {
			fields.add(new Field(name, value));
			return this;
		}

		/// Leaves a field out.
		public Filled without(String name) {
			fields.removeIf(field -> field.name().equals(name));
			return this;
		}

		/// Chooses a file.
		public Filled upload(String name, String file, String type, byte[] content) {
			uploads.add(new Upload(name, file, type, content));
			return this;
		}

		/// The value a field has now.
		public String value(String name) {
			return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).findFirst().orElse("");
		}

		/// Sends the form as it stands. Sending it again is the second click.
		public Seen send() {
			var action = URI.create(on.answer().uri().toString()).resolve(
					form.attr("action").isEmpty() ? on.answer().uri().getRawPath() : form.attr("action"));
			if (!form.attr("method").equalsIgnoreCase("post")) {
				return on.visitor().send(HttpRequest.newBuilder(URI.create(action + "?" + encoded())).build());
			}
			var request = HttpRequest.newBuilder(action);
			if (form.attr("enctype").equals("multipart/form-data")) {
				var boundary = "----nuandeng" + System.nanoTime();
				request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
						.POST(HttpRequest.BodyPublishers.ofByteArray(multipart(boundary)));
			} else {
				request.header("Content-Type", "application/x-www-form-urlencoded")
						.POST(HttpRequest.BodyPublishers.ofString(encoded()));
			}
			return on.visitor().send(request.build());
		}

		private String encoded() {
			return String.join("&", fields.stream()
					.map(field -> URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "="
							+ URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
					.toList());
		}

		private byte[] multipart(String boundary) {
			var out = new ByteArrayOutputStream();
			for (var field : fields) {
				out.writeBytes(
						("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.name() + "\"\r\n\r\n"
								+ field.value() + "\r\n").getBytes(StandardCharsets.UTF_8));
			}
			for (var upload : uploads) {
				out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + upload.name()
						+ "\"; filename=\"" + upload.file() + "\"\r\nContent-Type: " + upload.type() + "\r\n\r\n")
						.getBytes(StandardCharsets.UTF_8));
				out.writeBytes(upload.content());
				out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
			}
			out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
			return out.toByteArray();
		}
	}
}

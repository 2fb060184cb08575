package nuandeng.stories;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Sixty-four residents who say one thing after another through the page, all at once, until they are stopped or the
/// program is gone. Remembers what was acknowledged: the words, and the number that the receipt showed.
final class Crowd {

	static final int PEOPLE = 64;

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
	private static final Pattern NUMBER = Pattern.compile("(\\d{4}) (\\d{4}) (\\d{4})");
	private static final String NOT_SEEN = "";

	private final String base;
	private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
	private final AtomicInteger said = new AtomicInteger();
	private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
	private volatile boolean going = true;

	Crowd(int port) {
		this.base = "http://localhost:" + port;
		for (int i = 0; i < PEOPLE; i++) {
			people.submit(this::talk);
		}
	}

	/// The words that were acknowledged so far, each with the number that was shown, or nothing if the receipt was not.
	Map<String, String> acknowledged() {
		return Map.copyOf(acknowledged);
	}

	/// Waits until so many were acknowledged.
	void awaitAcknowledged(int count) throws InterruptedException {
		var end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
		while (acknowledged.size() < count) {
			if (System.nanoTime() > end) {
				throw new AssertionError("only " + acknowledged.size() + " were acknowledged of " + said);
			}
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}

	private void talk() {
		try (var browser =
				HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(10))
						.build()) {
			while (going) {
				sayOne(browser);
			}
		} catch (IOException e) {
			// the program is gone
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void sayOne(HttpClient browser) throws IOException, InterruptedException {
		var token = TOKEN.matcher(get(browser, "/report").body());
		if (!token.find()) {
			return; // a page of trouble: nothing was said
		}
		var count = said.incrementAndGet();
		var words = "第" + count + "件：楼道灯不亮了 " + UUID.randomUUID();
		var form = "_csrf=" + encoded(token.group(1)) + "&_key=" + UUID.randomUUID() + "&words=" + encoded(words)
				+ "&where=" + encoded("三栋门口") + "&phone=139%08d".formatted(count);
		var answer = browser.send(HttpRequest.newBuilder(URI.create(base + "/report/send"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.timeout(Duration.ofSeconds(60))
				.POST(HttpRequest.BodyPublishers.ofString(form))
				.build(), HttpResponse.BodyHandlers.ofString());
		var receipt = answer.headers().firstValue("Location").orElse("");
		if (answer.statusCode() / 100 == 3 && receipt.contains("/report/done")) {
			acknowledged.put(words, NOT_SEEN);
			var number =
					NUMBER.matcher(get(browser, URI.create(base).resolve(receipt).toString().substring(base.length()))
							.body());
			if (number.find()) {
				acknowledged.put(words, number.group(1) + number.group(2) + number.group(3));
			}
		}
	}

	private HttpResponse<String> get(HttpClient browser, String path) throws IOException, InterruptedException {
		return browser.send(HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private static String encoded(String words) {
		return URLEncoder.encode(words, StandardCharsets.UTF_8);
	}

	/// Lets everybody finish what they are saying.
	///
	/// @return what was acknowledged, as {@link #acknowledged()}
	Map<String, String> hush() throws InterruptedException {
		going = false;
		people.shutdown();
		if (!people.awaitTermination(90, TimeUnit.SECONDS)) {
			people.shutdownNow();
		}
		return acknowledged();
	}
}

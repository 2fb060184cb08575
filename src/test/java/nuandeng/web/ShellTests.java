package nuandeng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nuandeng.testing.NuandengTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@NuandengTest
class ShellTests {

	@LocalServerPort
	int port;

	@Test
	void the_front_page_is_open_to_all() throws Exception {
		assertThat(get("/").body()).contains("有事，说一声。");
	}

	@Test
	void a_page_that_is_not_there_says_so_in_plain_words() throws Exception {
		var answer = get("/nowhere");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("没有这一页。");
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		try (var client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
	}
}

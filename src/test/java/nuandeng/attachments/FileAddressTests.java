package nuandeng.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nuandeng.identity.Actor;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Subject;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestPhotos;
import nuandeng.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NuandengTest
class FileAddressTests {

	@LocalServerPort
	int port;

	@Autowired
	Attachments attachments;

	@Test
	void who_holds_the_token_sees_the_photo_and_the_browser_is_told_what_it_is() throws Exception {
		var id = keep(new Subject(TestWorld.PHOTOS_OF, Ids.next()));
		for (var address : new String[] {"/files/" + id, "/files/" + id + "/small"}) {
			var answer = get(address + "?t=open");
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
			assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
			assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
			assertThat(answer.headers().firstValue("Content-Disposition")).hasValueSatisfying(
					value -> assertThat(value).startsWith("inline; filename=").doesNotContain("\n"));
			assertThat(answer.body()).startsWith(0xFF, 0xD8);
		}
	}

	@Test
	void nobody_else_can_tell_a_photo_that_is_there_from_one_that_is_not() throws Exception {
		var id = keep(new Subject(TestWorld.PHOTOS_OF, Ids.next()));
		for (var address : new String[] {"/files/" + id, "/files/" + id + "?t=wrong",
				"/files/" + Ids.next() + "?t=open"}) {
			assertThat(get(address).statusCode()).isEqualTo(404);
		}
		assertThat(get("/files/nothing").statusCode()).isEqualTo(400);
	}

	private AttachmentId keep(Subject owner) {
		var photo = TestPhotos.jpeg(80, 60);
		return ((Kept.Photo) attachments.keep(new ByteArrayInputStream(photo), photo.length, owner, Actor.resident()))
				.id();
	}

	private HttpResponse<byte[]> get(String path) throws Exception {
		try (var client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
					HttpResponse.BodyHandlers.ofByteArray());
		}
	}
}

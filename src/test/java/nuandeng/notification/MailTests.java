package nuandeng.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Settings;
import nuandeng.notification.spi.Addresses;
import nuandeng.notification.spi.Channel;
import nuandeng.notification.spi.Message;
import org.junit.jupiter.api.Test;

class MailTests {

	@Test
	void a_letter_carries_the_sentence_the_link_and_whose_it_is() throws Exception {
		var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
		server.start();
		try {
			var mail = mail(server.getSmtp().getPort());
			assertThat(mail.deliver(message("7"))).isInstanceOf(Channel.Result.Taken.class);
			var letter = server.getReceivedMessages()[0];
			assertThat(letter.getSubject()).isEqualTo("【某社区】您说的灯换好了。");
			assertThat(letter.getContent().toString()).contains("您说的灯换好了。").contains("https://nuandeng.example/t/abc")
					.contains("某社区");
			assertThat(letter.getMessageID()).isEqualTo("<nuandeng.7@nuandeng.example>");
		} finally {
			server.stop();
		}
	}

	@Test
	void a_letter_sent_twice_has_the_same_identifier() throws Exception {
		var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
		server.start();
		try {
			var mail = mail(server.getSmtp().getPort());
			mail.deliver(message("8-9"));
			mail.deliver(message("8-9"));
			assertThat(server.getReceivedMessages()).extracting(letter -> letter.getHeader("Message-ID")[0])
					.containsExactly("<nuandeng.8-9@nuandeng.example>", "<nuandeng.8-9@nuandeng.example>");
		} finally {
			server.stop();
		}
	}

	@Test
	void a_server_that_is_not_there_is_worth_another_attempt() {
		assertThat(mail(1).deliver(message("1"))).isInstanceOfSatisfying(Channel.Result.Failed.class,
				failed -> assertThat(failed.forGood()).isFalse());
	}

	@Test
	void a_wrong_address_is_not() {
		var wrong = new Message("1", "某社区", to("not an address"), List.of("一句。"), List.of(""));
		assertThat(mail(1).deliver(wrong)).isInstanceOfSatisfying(Channel.Result.Failed.class,
				failed -> assertThat(failed.forGood()).isTrue());
	}

	@Test
	void without_a_server_in_the_settings_nobody_is_reached_by_mail() {
		assertThat(new Mail(new Settings(name -> null)).reaches(to("a@example.org"))).isFalse();
	}

	private static Mail mail(int port) {
		var settings = Map.of("NUANDENG_SMTP_HOST", "localhost", "NUANDENG_SMTP_PORT", Integer.toString(port),
				"NUANDENG_SMTP_FROM", "community@nuandeng.example", "NUANDENG_BASE_URL", "https://nuandeng.example");
		return new Mail(new Settings(settings::get));
	}

	private static Message message(String id) {
		return new Message(id, "某社区", to("resident@example.org"), List.of("您说的灯换好了。"), List.of("/t/abc"));
	}

	private static Addresses to(String email) {
		return new Addresses(Optional.empty(), Optional.of(email), Optional.empty(), false,
				new AreaCode("990000001001"));
	}
}

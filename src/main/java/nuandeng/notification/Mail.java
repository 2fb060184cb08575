package nuandeng.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import nuandeng.kernel.Setting;
import nuandeng.kernel.Settings;
import nuandeng.notification.spi.Addresses;
import nuandeng.notification.spi.Channel;
import nuandeng.notification.spi.Message;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// E-mail, through the server that the settings name. The same message carries the same Message-ID each time, so that a
/// mail server or reader that knows it drops the second.
@Component
class Mail implements Channel {

	private static final int SUBJECT = 30;
	private static final String SECONDS = "15000";

	private final Settings settings;
	private final JavaMailSenderImpl server = new JavaMailSenderImpl();

	Mail(Settings settings) {
		this.settings = settings;
		var port = settings.number(Setting.SMTP_PORT, 1, 65535);
		server.setHost(settings.text(Setting.SMTP_HOST));
		server.setPort(port);
		server.setProtocol(port == 465 ? "smtps" : "smtp");
		server.setDefaultEncoding(StandardCharsets.UTF_8.name());
		var properties = server.getJavaMailProperties();
		for (var step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
			properties.setProperty("mail." + server.getProtocol() + "." + step, SECONDS);
		}
		properties.setProperty("mail.smtp.starttls.enable", "true");
		if (!settings.text(Setting.SMTP_USER).isEmpty()) {
			server.setUsername(settings.text(Setting.SMTP_USER));
			server.setPassword(settings.text(Setting.SMTP_PASSWORD));
			properties.setProperty("mail." + server.getProtocol() + ".auth", "true");
		}
	}

	@Override
	public String word() {
		return "邮件";
	}

	@Override
	public boolean reaches(Addresses somebody) {
		return !settings.text(Setting.SMTP_HOST).isEmpty() && somebody.email().isPresent();
	}

	@Override
	public Result deliver(Message message) {
		try {
			server.send(letter(message));
			return new Result.Taken();
		} catch (MailParseException | MessagingException e) {
			return new Result.Failed("地址写得不对", true);
		} catch (MailSendException e) {
			var refused = e.getFailedMessages().values().stream().anyMatch(SendFailedException.class::isInstance);
			return refused ? new Result.Failed("对方不收", true) : new Result.Failed("邮件服务器没接上", false);
		} catch (MailException e) {
			return new Result.Failed("邮件服务器没接上", false);
		}
	}

	private MimeMessage letter(Message message) throws MessagingException {
		var letter =
				new Letter(server, message.id() + "@" + settings.baseUrl().replaceAll("^https?://|[^A-Za-z0-9.-]", ""));
		var helper = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
		helper.setFrom(
				settings.text(Setting.SMTP_FROM).isEmpty() ? "nuandeng@localhost" : settings.text(Setting.SMTP_FROM));
		helper.setTo(message.to().email().orElseThrow());
		helper.setSubject(subject(message));
		helper.setText(IntStream.range(0, message.texts().size())
				.mapToObj(i -> message.texts().get(i) + link(message.links().get(i)))
				.reduce((one, next) -> one + "\n\n" + next)
				.orElse("") + "\n\n" + message.from() + "\n");
		return letter;
	}

	private String link(String path) {
		return path.isEmpty() ? "" : "\n" + settings.baseUrl() + path;
	}

	private static String subject(Message message) {
		var line = message.texts().getFirst().replaceAll("\\s+", " ");
		var length = Math.min(SUBJECT, line.codePointCount(0, line.length()));
		var cut = line.substring(0, line.offsetByCodePoints(0, length));
		return "【" + message.from() + "】" + cut + (cut.length() < line.length() ? "…" : "");
	}

	/// A letter that keeps its own identifier.
	private static final class Letter extends MimeMessage {

		private final String identifier;

		Letter(JavaMailSenderImpl server, String identifier) {
			super(server.getSession());
			this.identifier = identifier;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", "<nuandeng." + identifier + ">");
		}
	}
}

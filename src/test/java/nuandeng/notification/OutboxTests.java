package nuandeng.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Subject;
import nuandeng.testing.NuandengTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NuandengTest
class OutboxTests {

	@Autowired
	Notices notices;

	@Test
	void what_is_said_to_a_resident_stands_on_the_page_of_what_it_is_about() {
		var about = new Subject("request", Ids.next());
		notices.send(new Notice("test." + about.id(), new Recipient.Speaker(about.id()), "收到了。", Urgency.BY_THE_WAY,
				Optional.of(about), Optional.of("/t/x")));
		assertThat(notices.about(about)).first().satisfies(delivery -> {
			assertThat(delivery.channel()).isEqualTo("网页");
			assertThat(delivery.text()).isEqualTo("收到了。");
		});
	}

	@Test
	void a_key_is_said_once() {
		var about = new Subject("request", Ids.next());
		for (var words : new String[] {"第一句。", "第二句。"}) {
			notices.send(new Notice("test." + about.id(), new Recipient.Speaker(about.id()), words, Urgency.ORDINARY,
					Optional.of(about), Optional.empty()));
		}
		assertThat(notices.about(about)).extracting(Delivery::text).containsOnly("第一句。");
	}
}

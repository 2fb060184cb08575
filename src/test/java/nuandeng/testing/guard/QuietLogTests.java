package nuandeng.testing.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nuandeng.testing.Caller;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Ours;
import nuandeng.testing.RunLog;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks through everything the whole test run has logged.
@NuandengTest
@Order(Integer.MAX_VALUE)
class QuietLogTests {

	/// A mobile number or an identity number, standing alone.
	private static final Pattern PERSONAL =
			Pattern.compile("(?<![\\w.:-])(1[3-9]\\d{9}|[1-9]\\d{5}(19|20)\\d{9}[\\dXx])(?![\\w:-])");

	private static final String NAME = "秦暖阳";
	private static final String PHONE = "13912345678";
	private static final String IDENTITY = "150102194912231234";

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	JdbcClient sql;

	@Test
	void nobody_can_be_found_in_the_log_of_the_whole_run() {
		people.community();
		var caller = new Caller(port);
		var words = "我是" + NAME + "，电话" + PHONE + "，身份证" + IDENTITY + "，楼下漏水";
		caller.post("/report", Map.of("words", words, "name", NAME, "phone", PHONE));
		caller.post("/sign-in", Map.of("account", PHONE, "password", NAME));
		caller.get("/t/" + PHONE);
		caller.get("/track?phone=" + PHONE);
		provoke();
		sql.sql("DELETE FROM identity.attempts").update();

		var log = Ours.read(RunLog.FILE);
		assertThat(log).as("the log was kept").isNotEmpty();
		assertThat(List.of(NAME, PHONE, IDENTITY)).noneMatch(log::contains);
		assertThat(PERSONAL.matcher(log).results().map(found -> found.group()).distinct().toList()).isEmpty();
	}

	@Test
	void the_search_finds_what_it_looks_for() {
		assertThat(PERSONAL.matcher("failed for " + PHONE + ".").find()).isTrue();
		assertThat(PERSONAL.matcher("failed for " + PHONE + " at").find()).isTrue();
		assertThat(PERSONAL.matcher("Key (phone)=(" + PHONE + ") exists").find()).isTrue();
		assertThat(PERSONAL.matcher("身份证" + IDENTITY + "，").find()).isTrue();
	}

	/// A row that the table refuses: what the database says about it repeats the row.
	private void provoke() {
		try {
			sql.sql("INSERT INTO identity.accounts (id, sign_in, name, password_hash, opened_at) VALUES (gen_random_uuid(), :phone, '', '', now())")
					.param("phone", PHONE).update();
		} catch (org.springframework.dao.DataIntegrityViolationException e) {
			System.getLogger("nuandeng.testing").log(System.Logger.Level.WARNING, "provoked: {0}", e.getMessage());
		}
	}
}

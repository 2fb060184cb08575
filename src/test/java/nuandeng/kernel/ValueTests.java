package nuandeng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueTests {

	@Test
	void a_grid_lies_in_its_community_and_in_nothing_beside_it() {
		var grid = new AreaCode("990101001001003");
		assertThat(new AreaCode("990101001001").contains(grid)).isTrue();
		assertThat(new AreaCode("990101001002").contains(grid)).isFalse();
		assertThat(grid.at(AreaCode.Level.STREET)).contains(new AreaCode("990101001"));
	}

	@Test
	void an_area_code_of_odd_length_is_none() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AreaCode("9901010"));
	}

	@Test
	void a_telephone_number_is_read_as_people_write_it() {
		assertThat(PhoneNumber.of("１３８ 0000-1234").orElseThrow().digits()).isEqualTo("13800001234");
		assertThat(PhoneNumber.of("+86 138 0000 1234").orElseThrow().digits()).isEqualTo("13800001234");
		assertThat(PhoneNumber.of("0477-1234567").orElseThrow().digits()).isEqualTo("04771234567");
		assertThat(PhoneNumber.of("1380000123")).isEmpty();
		assertThat(PhoneNumber.of("不想留")).isEmpty();
	}

	@Test
	void a_telephone_number_and_a_name_show_themselves_masked() {
		assertThat(PhoneNumber.of("13800001234").orElseThrow()).hasToString("138****1234");
		assertThat(new PersonName("𠮷小满")).hasToString("𠮷*");
	}

	@Test
	void identifiers_made_later_sort_later() throws InterruptedException {
		var first = Ids.next();
		var again = Ids.next();
		while (again.getMostSignificantBits() >>> 16 == first.getMostSignificantBits() >>> 16) {
			again = Ids.next();
		}
		assertThat(again.getMostSignificantBits()).isGreaterThan(first.getMostSignificantBits());
		assertThat(first.version()).isEqualTo(7);
	}

	@Test
	void days_and_times_are_said_as_people_say_them() {
		var now = at("2026-10-09T10:20");
		assertThat(Times.day(at("2026-10-12T17:30"), now)).isEqualTo("10月12日（周一）");
		assertThat(Times.moment(at("2026-10-09T14:30"), now, false)).isEqualTo("今天 14:30");
		assertThat(Times.moment(at("2026-10-09T14:30"), now, true)).isEqualTo("今天下午2点半");
		assertThat(Times.moment(at("2026-10-05T09:05"), now, false)).isEqualTo("10月5日（周一）9:05");
		assertThat(Times.day(at("2027-01-04T10:00"), now)).isEqualTo("2027年1月4日（周一）");
	}

	@Test
	void a_setting_that_cannot_be_used_is_named_in_one_sentence_without_its_value() {
		assertThatExceptionOfType(Settings.Wrong.class)
				.isThrownBy(() -> new Settings(Map.of("NUANDENG_PORT", "eighty")::get))
				.withMessage("设置 NUANDENG_PORT 不对：要是 0 到 65535 之间的数。");
		assertThatExceptionOfType(Settings.Wrong.class)
				.isThrownBy(() -> new Settings(Map.of("NUANDENG_DB_URL", "mysql://secret")::get))
				.withMessageNotContaining("secret");
		assertThatExceptionOfType(Settings.Wrong.class)
				.isThrownBy(() -> new Settings(Map.of("NUANDENG_PROXIES", "proxy.example")::get));
	}

	@Test
	void a_line_with_a_network_of_its_own_counts_once() {
		assertThat(Whence.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Whence.of("2001:db8:1:2::9"))
				.isNotEqualTo(Whence.of("2001:db8:1:3::9"));
		assertThat(Whence.of("203.0.113.7")).isEqualTo("203.0.113.7").isNotEqualTo(Whence.of("203.0.113.8"));
		assertThat(Whence.of("fe80:0:0:0:1:2:3:4%eth0")).isEqualTo(Whence.of("fe80::9"));
		assertThat(Whence.of("")).isEmpty();
	}

	private static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
	}
}

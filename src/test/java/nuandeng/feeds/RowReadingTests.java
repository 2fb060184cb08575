package nuandeng.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Rule;
import nuandeng.kernel.WorkCalendar;
import nuandeng.requests.Lodging;
import nuandeng.testing.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReadingTests {

	private static final Instant NOW = Instant.parse("2026-10-09T02:20:00Z");

	@ParameterizedTest
	@CsvSource({"2019/8/19 11:48:23,2019-08-19T11:48:23", "2019-08-19 11:48:23,2019-08-19T11:48:23",
			"2019-8-19 1:05,2019-08-19T01:05", "2019年8月19日 11时48分,2019-08-19T11:48", "2019.8.19,2019-08-19T00:00",
			"2019-08-19T11:48:23.5,2019-08-19T11:48:23", "43696.5,2019-08-19T12:00",
			"2019-08-19T03:48:23Z,2019-08-19T11:48:23",
			"2019-08-19T11:48:23+0800,2019-08-19T11:48:23"})
	void times_are_read_as_systems_write_them(String written, String local) {
		assertThat(said(row("时间", written)).saidAt())
				.isEqualTo(LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant());
	}

	@ParameterizedTest
	@Proves("FED-05")
	@ValueSource(strings = {"", "昨天", "2019/13/40 1:00", "2019/8/19 25:00", "19/8/2019", "腊月初八"})
	void a_time_nobody_understands_is_sent_back(String written) {
		assertThat(wrong(row("时间", written))).isEqualTo(FeedRules.TIME_IS_READABLE);
	}

	@ParameterizedTest
	@Proves("FED-06")
	@ValueSource(strings = {"2026-10-11 10:00", "1989-12-31 10:00"})
	void a_time_that_cannot_be_is_sent_back(String written) {
		assertThat(wrong(row("时间", written))).isEqualTo(FeedRules.TIME_HAS_PASSED);
	}

	@Test
	@Proves("FED-03")
	void a_row_without_a_name_is_sent_back() {
		assertThat(wrong(row("编号", " "))).isEqualTo(FeedRules.HAS_A_NAME);
	}

	@Test
	@Proves("FED-04")
	void a_name_that_a_spreadsheet_has_rounded_is_sent_back() {
		assertThat(wrong(row("编号", "1.30123E+17"))).isEqualTo(FeedRules.NAME_IS_WHOLE);
	}

	@Test
	@Proves("FED-07")
	void a_row_without_words_is_sent_back() {
		assertThat(wrong(row("内容", "\n"))).isEqualTo(FeedRules.SOMETHING_IS_SAID);
	}

	@Test
	@Proves("FED-08")
	void words_up_to_the_limit_are_taken_and_one_more_is_not() {
		assertThat(said(row("内容", "字".repeat(FeedRules.LONGEST.most()))).words()).hasSize(FeedRules.LONGEST.most());
		assertThat(wrong(row("内容", "字".repeat(FeedRules.LONGEST.most() + 1)))).isEqualTo(FeedRules.LONGEST);
	}

	@ParameterizedTest
	@Proves("FED-09")
	@ValueSource(ints = {0, 7, 0x202E, 0xFFFD, 0xD800, 0x200F})
	void what_cannot_be_read_aloud_is_sent_back(int character) {
		assertThat(wrong(row("内容", "灯" + new String(new char[] {(char) character}) + "坏了")))
				.isEqualTo(FeedRules.CHARACTERS_ARE_WHOLE);
	}

	@Test
	void rare_characters_and_line_breaks_are_words() {
		assertThat(said(row("内容", "𠮷大爷说\r\n灯坏了")).words()).isEqualTo("𠮷大爷说\n灯坏了");
	}

	@Test
	@Proves("FED-10")
	void a_number_that_cannot_be_is_sent_back_and_a_masked_one_is_left_out() {
		assertThat(wrong(row("电话", "1380000000"))).isEqualTo(FeedRules.PHONE_IS_POSSIBLE);
		assertThat(said(row("电话", "138****0000")).contact()).isEmpty();
		assertThat(said(row("电话", "１３８ ００００ ００００")).contact().orElseThrow().phone())
				.isEqualTo(PhoneNumber.of("13800000000"));
	}

	@Test
	@Proves("FED-11")
	void a_line_that_is_no_json_is_sent_back() {
		assertThat(RowReading.of(new RawRow(1, Map.of("text", "{\"id\":"), false), "来源", new AreaCode("990000"), NOW))
				.isEqualTo(new RowReading.Wrong(FeedRules.LINE_IS_JSON));
	}

	@Test
	void title_topic_place_and_name_come_along() {
		var cells = row("标题", "路灯不亮");
		cells.put("分类", "市政");
		cells.put("地点", "三栋门口");
		cells.put("联系人", "郭某");
		assertThat(said(cells).words()).isEqualTo("路灯不亮\n两天了\n（原分类：市政）");
		assertThat(said(cells).placeWords()).isEqualTo("三栋门口");
		assertThat(said(cells).contact().orElseThrow().name().orElseThrow().full()).isEqualTo("郭某");
		assertThat(said(cells).source().orElseThrow().id()).isEqualTo("A1");
	}

	private static Lodging said(Map<String, String> cells) {
		return ((RowReading.Message) read(cells)).said();
	}

	private static Rule wrong(Map<String, String> cells) {
		return ((RowReading.Wrong) read(cells)).because();
	}

	private static RowReading read(Map<String, String> cells) {
		return RowReading.of(new RawRow(1, cells, true), "来源", new AreaCode("990000"), NOW);
	}

	private static Map<String, String> row(String heading, String value) {
		var cells = new LinkedHashMap<String, String>();
		cells.put("编号", "A1");
		cells.put("时间", "2026-10-08 09:00");
		cells.put("内容", "两天了");
		cells.put(heading, value);
		return cells;
	}
}

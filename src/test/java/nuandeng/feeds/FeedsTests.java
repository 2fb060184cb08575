package nuandeng.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Ids;
import nuandeng.requests.Requests;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NuandengTest
class FeedsTests {

	@LocalServerPort
	int port;

	@Autowired
	Feeds feeds;

	@Autowired
	Pickup pickup;

	@Autowired
	Requests requests;

	@Autowired
	People people;

	@Autowired
	ImportErrand errand;

	@TempDir
	Path folder;

	@Test
	void lines_of_json_become_requests_that_are_found_by_their_words() throws IOException {
		var community = people.community();
		var run = take(lines("甲", 1, 1200), "甲", community);
		assertThat(run.sentence()).isEqualTo("1,200 行：新收 1,200，以前收过 0，要改 0。");
		assertThat(requests.waiting(community)).isEqualTo(1200);
		assertThat(requests.search(community, "第 777 盏灯", 5)).singleElement()
				.satisfies(found -> assertThat(found.source().orElseThrow().id()).isEqualTo("甲-777"));
	}

	@Test
	void a_table_in_chinese_letters_of_another_kind_with_a_title_above_and_a_sum_below_is_read() throws IOException {
		var community = people.community();
		var file = folder.resolve("gb.csv");
		Files.write(file, """
				某区来信汇总,,,
				留言编号,留言主题,留言时间,留言详情
				B1,路灯,2026/9/1 8:00,"两盏,都不亮
				已经三天"
				B2,楼道,2026/9/2 8:00,有人堆东西

				合计,2,,
				""".getBytes(Charset.forName("GB18030")));
		assertThat(take(file, "乙", community).sentence()).isEqualTo("2 行：新收 2，以前收过 0，要改 0。");
		assertThat(requests.search(community, "两盏,都不亮\n已经三天", 5)).hasSize(1);
	}

	@Test
	void a_workbook_is_read_with_its_dates() throws IOException {
		var community = people.community();
		var file = folder.resolve("book.xlsx");
		try (var book = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
			var sheet = book.newWorksheet("来信");
			sheet.value(0, 0, "编号");
			sheet.value(0, 1, "时间");
			sheet.value(0, 2, "内容");
			sheet.value(1, 0, 1001);
			sheet.value(1, 1, java.time.LocalDateTime.parse("2026-09-01T08:30"));
			sheet.style(1, 1).format("yyyy-mm-dd hh:mm").set();
			sheet.value(1, 2, "井盖响");
			sheet.value(2, 0, 1.30123456789012345e17);
			sheet.value(2, 1, "2026-09-01 9:00");
			sheet.value(2, 2, "编号坏了的一行");
		}
		var run = take(file, "丙", community);
		assertThat(run.sentence()).isEqualTo("2 行：新收 1，以前收过 0，要改 1。");
		assertThat(requests.search(community, "井盖响", 5)).singleElement().satisfies(found -> {
			assertThat(found.source().orElseThrow().id()).isEqualTo("1001");
			assertThat(found.saidAt()).isEqualTo("2026-09-01T00:30:00Z");
		});
	}

	@Test
	@Proves("FED-14")
	void what_came_before_is_recognised() throws IOException {
		var community = people.community();
		take(lines("丁", 1, 700), "丁", community);
		assertThat(take(lines("丁", 400, 1100), "丁", community).sentence()).isEqualTo("701 行：新收 400，以前收过 301，要改 0。");
		assertThat(requests.waiting(community)).isEqualTo(1100);
	}

	@Test
	@Proves("FED-14")
	void two_runs_at_once_with_the_rows_in_opposite_order_double_nothing_and_lose_nothing() throws Exception {
		var community = people.community();
		var forward = lines("戊", 1, 2500);
		var turned = new ArrayList<>(Files.readAllLines(forward));
		Collections.reverse(turned);
		var backward = Files.write(folder.resolve("back.jsonl"), turned);
		try (var hands = Executors.newFixedThreadPool(3)) {
			var runs = new ArrayList<Callable<Run>>();
			for (var file : List.of(forward, backward, forward)) {
				runs.add(() -> take(file, "戊", community));
			}
			var done = hands.invokeAll(runs).stream().map(run -> run.resultNow()).toList();
			assertThat(done.stream().mapToInt(Run::lodged).sum()).isEqualTo(2500);
			assertThat(done).allSatisfy(run -> assertThat(run.read()).isEqualTo(2500));
		}
		assertThat(requests.waiting(community)).isEqualTo(2500);
	}

	@Test
	void a_run_that_was_killed_goes_on_where_it_stopped() throws IOException {
		var community = people.community();
		var file = lines("己", 1, 1800);
		var reached = new int[1];
		assertThatThrownBy(() -> feeds.take(file, "己", community, Actor.clock(), run -> {
			reached[0] = run.read();
			if (run.read() >= 1000) {
				throw new IllegalStateException("killed");
			}
		})).hasMessage("killed");
		assertThat(requests.waiting(community)).isEqualTo(1000);
		var first = new ArrayList<Integer>();
		var run = feeds.take(file, "己", community, Actor.clock(), now -> first.add(now.read()));
		assertThat(first.getFirst()).isEqualTo(1500);
		assertThat(run.sentence()).isEqualTo("1,800 行：新收 1,800，以前收过 0，要改 0。");
		assertThat(requests.waiting(community)).isEqualTo(1800);
	}

	@Test
	void wrong_rows_come_back_in_a_sheet_with_the_reason_and_can_be_handed_in_again() throws IOException {
		var community = people.community();
		var file = Files.writeString(folder.resolve("some.csv"), """
				编号,时间,内容,电话
				C1,2026-09-01 8:00,第一件,
				C2,昨天,第二件,
				,2026-09-01 8:00,第三件,
				C4,2026-09-01 8:00,第四件,123456789012345
				""");
		var run = take(file, "庚", community);
		assertThat(run.sentence()).isEqualTo("4 行：新收 1，以前收过 0，要改 3。");
		var sheet = folder.resolve("again.xlsx");
		try (var out = Files.newOutputStream(sheet)) {
			feeds.sheet(run, out);
		}
		try (var book = new ReadableWorkbook(sheet.toFile()); var rows = book.getFirstSheet().openStream()) {
			var texts = rows.map(row -> IntStream.range(0, 5).mapToObj(row::getCellText).toList()).toList();
			assertThat(texts.getFirst()).containsExactly("编号", "时间", "内容", "电话", "原因");
			assertThat(texts.get(1)).startsWith("C2", "昨天", "第二件", "");
			assertThat(texts.get(1).getLast()).contains("第 3 行").contains(FeedRules.TIME_IS_READABLE.sentence())
					.contains("FED-05");
			assertThat(texts).hasSize(4);
		}
		assertThat(take(sheet, "庚", community).sentence()).isEqualTo("3 行：新收 0，以前收过 0，要改 3。");
	}

	@ParameterizedTest
	@Proves("FED-01")
	@ValueSource(strings = {"%PDF-1.4 …", "<html><body>", "[{\"id\":1}]", "", "\u0000\u0001\u0002", "PK\u0003\u0004no"})
	void what_is_no_such_file_is_refused(String content) throws IOException {
		var run = take(Files.writeString(folder.resolve("x.csv"), content), "辛", people.community());
		assertThat(run.trouble()).isEqualTo(FeedRules.KINDS_OF_FILES.sentence());
		assertThat(run.read()).isZero();
	}

	@Test
	@Proves("FED-02")
	void a_table_without_the_columns_is_refused() throws IOException {
		var run = take(Files.writeString(folder.resolve("x.csv"), "姓名,电话\n郭某,13800000000\n"), "壬", people.community());
		assertThat(run.trouble()).isEqualTo(FeedRules.COLUMNS_NEEDED.sentence());
	}

	@Test
	@Proves("FED-12")
	void a_row_without_end_stops_the_file_and_keeps_what_came_before() throws IOException {
		var community = people.community();
		var file = Files.writeString(folder.resolve("x.csv"),
				"编号,时间,内容\nD1,2026-09-01 8:00,好的一行\nD2,2026-09-01 8:00,\"没有关上" + "啊\n".repeat(1_200_000));
		var run = take(file, "癸", community);
		assertThat(run.trouble()).isEqualTo(FeedRules.NOT_ENDLESS.sentence());
		assertThat(run.lodged()).isEqualTo(1);
	}

	@Test
	void a_file_nobody_can_store_or_read_ends_its_own_run_and_stands_in_nobodys_way() throws IOException {
		var community = people.community();
		var worker = people.somebody(Role.COMMUNITY_WORKER, community);
		var unreadable = sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>编号</t></is></c>"
				+ "<c r=\"B1\" t=\"inlineStr\"><is><t>时间</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>内容</t></is></c></row>"
				+ "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&what;</t></is></c></row>");
		var runs = new ArrayList<UUID>();
		for (var content : List.of(
				"{\"id\":\"1\",\"at\":\"2026-09-01\",\"text\":\"一\",\"a\\u0000b\":\"\"}\n"
						.getBytes(StandardCharsets.UTF_8),
				unreadable, "编号,时间,内容\nN1,2026-09-01,好的\n".getBytes(StandardCharsets.UTF_8))) {
			runs.add(
					((Feeds.Begun.UnderWay) feeds.begin(new ByteArrayInputStream(content), "x", "寅", community, worker))
							.run());
		}
		pickup.look();
		assertThat(runs).allSatisfy(run -> assertThat(feeds.run(run, worker).orElseThrow().ended()).isTrue());
		assertThat(feeds.run(runs.get(1), worker).orElseThrow().trouble()).contains("读不下去了");
		assertThat(feeds.run(runs.getLast(), worker).orElseThrow().lodged()).isEqualTo(1);
	}

	@Test
	@Proves("FED-12")
	void a_small_workbook_that_unfolds_into_something_huge_is_refused() throws IOException {
		var community = people.community();
		var cell = "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>";
		var longCell = Files.write(folder.resolve("long.xlsx"),
				sheet("<row r=\"1\">" + cell.formatted("A1", "x".repeat(5 << 20)) + "</row>"));
		assertThat(take(longCell, "卯", community).trouble()).isEqualTo(FeedRules.NOT_ENDLESS.sentence());
		var far = Files.write(folder.resolve("far.xlsx"),
				sheet("<row r=\"1\">" + cell.formatted("ZZZZZZ1", "x") + "</row>"));
		assertThat(take(far, "卯", community).trouble()).isEqualTo(FeedRules.KINDS_OF_FILES.sentence());
	}

	@Test
	void a_heading_of_brackets_takes_no_time() throws IOException {
		var file = Files.writeString(folder.resolve("x.csv"),
				"编号,时间,内容,\"" + "(".repeat(500_000) + "\nx\"\nP1,2026-09-01 8:00,一件,\n");
		assertThat(
				assertTimeoutPreemptively(Duration.ofSeconds(20), () -> take(file, "辰", people.community())).lodged())
				.isEqualTo(1);
	}

	private byte[] sheet(String rows) throws IOException {
		var plain = folder.resolve("plain.xlsx");
		try (var book = new Workbook(Files.newOutputStream(plain), "test", "1.0")) {
			book.newWorksheet("来信").value(0, 0, "");
		}
		var changed = new ByteArrayOutputStream();
		try (var from = new ZipFile(plain.toFile()); var to = new ZipOutputStream(changed)) {
			for (var part : Collections.list(from.entries())) {
				to.putNextEntry(new ZipEntry(part.getName()));
				to.write(part.getName().equals("xl/worksheets/sheet1.xml")
						? ("<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
								+ "<sheetData>" + rows + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8)
						: from.getInputStream(part).readAllBytes());
			}
		}
		return changed.toByteArray();
	}

	@Test
	@Proves("FED-13")
	void nobody_takes_in_for_an_area_that_is_not_theirs() throws IOException {
		var worker = people.somebody(Role.COMMUNITY_WORKER, people.community());
		assertThat(feeds.begin(new ByteArrayInputStream(Files.readAllBytes(lines("子", 1, 3))), "a.jsonl", "子",
				people.community(), worker)).isEqualTo(new Feeds.Begun.Refused(FeedRules.OWN_AREA));
	}

	@Test
	void the_desk_hands_a_file_in_sees_it_done_and_takes_the_rest_home() throws IOException {
		var community = people.community();
		people.named("feeder", Role.COMMUNITY_WORKER, community);
		var desk = new Visitor(port).signedInAs("feeder", People.PASSWORD);
		var under = desk.open("/desk/feeds").form("/desk/feeds").with("source", "区长信箱").with("area", community.digits())
				.upload("file", "来信.jsonl", "application/json", ("""
						{"id":"E1","at":"2026/9/1 8:00:00","title":"路灯","text":"门口的灯不亮"}
						{"id":"E2","at":"2026/9/1 8:00:00","title":"","text":""}
						""").getBytes(StandardCharsets.UTF_8)).send();
		assertThat(under.text()).contains("正在导").contains("来信.jsonl");
		pickup.look();
		var done = desk.open(under.path());
		assertThat(done.text()).contains("1 行已经存好，1 行要改").contains("下载要改的 1 行");
		assertThat(done.click("下载要改的 1 行").answer().headers().firstValue("Content-Disposition").orElseThrow())
				.startsWith("attachment;");
		assertThat(desk.open("/desk/notices").text()).contains("2 行：新收 1，以前收过 0，要改 1。");
		people.named("stranger-feeder", Role.COMMUNITY_WORKER, people.community());
		assertThat(new Visitor(port).signedInAs("stranger-feeder", People.PASSWORD).open(under.path()).status())
				.isEqualTo(404);
	}

	@Test
	void what_is_missing_in_the_form_is_said_and_the_rest_is_kept() {
		people.named("feeder-two", Role.COMMUNITY_WORKER, people.community());
		var seen = new Visitor(port).signedInAs("feeder-two", People.PASSWORD).open("/desk/feeds").form("/desk/feeds")
				.with("source", "信箱").send();
		assertThat(seen.status()).isEqualTo(422);
		assertThat(seen.text()).contains("选一个文件。");
		assertThat(seen.page().select("#source").val()).isEqualTo("信箱");
	}

	@Test
	void the_command_says_how_it_goes_and_puts_the_sheet_beside_the_file() throws IOException {
		var community = people.community();
		var file = Files.writeString(folder.resolve("来信.csv"), "编号,时间,内容\nF1,2026-09-01 8:00,一件\nF2,,又一件\n");
		var out = new ByteArrayOutputStream();
		var code = errand.run(List.of(file.toString(), "--area", community.digits(), "--source", "丑"),
				new PrintStream(out, true, StandardCharsets.UTF_8));
		assertThat(code).isZero();
		assertThat(out.toString(StandardCharsets.UTF_8)).contains("2 行：新收 1，以前收过 0，要改 1。").contains("来信-要改.xlsx");
		assertThat(folder.resolve("来信-要改.xlsx")).exists();
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "nothing.csv --area 1 --source x", "FILE --area 999999999999 --source x",
			"FILE --source x", "FILE --area A"})
	void a_command_that_is_not_understood_is_answered_in_one_sentence(String words) throws IOException {
		var file = Files.writeString(folder.resolve("a.csv"), "编号,时间,内容\n");
		var out = new ByteArrayOutputStream();
		var arguments =
				words.isEmpty() ? List.<String>of() : List.of(words.replace("FILE", file.toString()).split(" "));
		assertThat(errand.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8))).isEqualTo(2);
		assertThat(out.toString(StandardCharsets.UTF_8).strip().lines()).hasSize(1);
	}

	private Run take(Path file, String source, AreaCode area) throws IOException {
		return feeds.take(file, source, area, Actor.clock(), run -> {});
	}

	private Path lines(String source, int from, int to) throws IOException {
		return Files.write(folder.resolve(Ids.next() + ".jsonl"), IntStream.rangeClosed(from, to)
				.mapToObj(
						n -> "{\"id\":\"%s-%d\",\"at\":\"2026/9/%d 8:00:00\",\"title\":\"路灯\",\"text\":\"巷子里第 %d 盏灯不亮\"}"
								.formatted(source, n, n % 28 + 1, n))
				.toList());
	}
}

package nuandeng.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.testing.Browser;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NuandengTest
class BehindTests {

	private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
	private static final LocalDate TODAY = LocalDate.of(2026, 10, 9);

	private static final int A_PAGE = 20;

	@LocalServerPort
	int port;

	@Autowired
	Insight insight;

	@Autowired
	FactTables facts;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	@BeforeEach
	void fridayMorning() {
		clock.reset();
	}

	@Test
	@Proves("INS-09")
	void every_figure_has_as_many_rows_for_every_filter_and_every_past_day() {
		var seen = new HashSet<Behind>();
		for (long seed = 1; seed <= 2; seed++) {
			var history = new History(facts, people.community());
			Year.in(history, seed);
			for (var question : List.of(Question.of(history.area, JULY, TODAY, TODAY),
					Question.of(history.area, JULY, TODAY, LocalDate.of(2026, 8, 20)),
					new Question(history.area, LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 31), TODAY, "PHONE", ""),
					new Question(history.area, JULY, TODAY, LocalDate.of(2026, 9, 22), "", "R01"))) {
				var report = insight.report(question);
				assertThat(report.account().closes()).as("%s of %s", question, report.account()).isTrue();
				for (var figure : Behind.values()) {
					var rows = rows(question, figure);
					assertThat(rows).as("%s, %s", figure, question).doesNotHaveDuplicates();
					assertThat(report.tally().of(figure)).as("%s, %s", figure, question).isEqualTo(rows.size());
					if (!rows.isEmpty()) {
						seen.add(figure);
					}
				}
			}
		}
		assertThat(seen).as("something to count everywhere").containsExactlyInAnyOrder(Behind.values());
	}

	private List<String> rows(Question question, Behind figure) {
		var all = new ArrayList<String>();
		var after = Optional.<Cursor>empty();
		while (true) {
			var page = figure.ofOrders()
					? insight.orders(question, figure, after, A_PAGE).rows().stream().map(OrderRow::here).toList()
					: insight.rows(question, figure, after, A_PAGE).rows().stream().map(Row::here).toList();
			page.forEach(here -> all.add(here.third()));
			if (page.size() < A_PAGE) {
				return all;
			}
			after = Cursor.of(page.getLast().written());
			assertThat(after).isPresent();
		}
	}

	@Test
	@Proves({"INS-01", "INS-09"})
	void every_number_on_the_page_opens_that_many_rows() {
		var here = people.community();
		Year.in(new History(facts, here), 1);
		var reader = somebody(Role.COMMUNITY_SECRETARY, here);
		var page = reader.open("/desk/reports?from=2026-07-01&to=2026-09-30&asOf=2026-09-25").page();
		var figures = opening(page.select("a[href^=/desk/reports/rows]"));
		assertThat(figures).hasSizeGreaterThan(60);
		figures.forEach((path, shown) -> {
			assertThat(shown).as(path).hasSize(1);
			var number = shown.iterator().next();
			assertThat(count(reader, path, number)).as(path).isEqualTo(Integer.parseInt(number));
		});
		assertThat(page.select("#paragraph").text()).contains("解决率 ").contains("%（").doesNotContain("[");
		// nothing that looks like a count stands there without its rows
		page.select("a[href^=/desk/reports/rows], form, textarea").remove();
		for (var place : page
				.select(".ins-measures td:not(.ins-mean), .rate .v, .halves tbody td, .halves tfoot td, .acct td")) {
			assertThat(place.text().replaceAll("[\\d.]+%|\\d+\\.\\d\\d|\\d+ 小时|\\d+ 分(钟)?", "")).as(place.text())
					.doesNotContainPattern("\\d");
		}
	}

	private static Map<String, Set<String>> opening(List<Element> links) {
		var figures = new LinkedHashMap<String, Set<String>>();
		for (var link : links) {
			var words = link.text().strip();
			if (words.matches("\\d+")) {
				figures.computeIfAbsent(link.attr("href"), _ -> new HashSet<>()).add(words);
			}
		}
		return figures;
	}

	private static int count(Visitor reader, String path, String shown) {
		var rows = 0;
		for (var page = reader.open(path);; page = page.click("后面的")) {
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.page().select("h1").text()).endsWith(" " + shown);
			rows += page.page().select(".ins-lines tbody tr").size();
			if (!page.text().contains("后面的")) {
				return rows;
			}
		}
	}

	@Test
	void the_figures_can_be_read_on_any_screen_in_any_size() {
		var here = people.community();
		Year.in(new History(facts, here), 2);
		var name = "b" + UUID.randomUUID().toString().substring(31);
		people.named(name, Role.COMMUNITY_SECRETARY, here);
		for (int width : new int[] {360, 768, 1280}) {
			try (var window = Browser.window(port, width, true).signIn(name, People.PASSWORD)) {
				for (var size : List.of("standard", "extra")) {
					for (var path : List.of("/desk/reports?from=2026-07-01",
							"/desk/reports/rows?from=2026-07-01&behind=sent",
							"/desk/reports/rows?from=2026-07-01&behind=ordered")) {
						window.size(size).open(path);
						assertThat(window.sideways()).as("%s, %d, %s: %s", path, width, size, wide(window))
								.isLessThanOrEqualTo(0);
						if (size.equals("standard")) {
							assertThat(window.barriers()).as("%s, %d", path, width).isEmpty();
						}
					}
				}
			}
		}
	}

	private static Object wide(Browser.Window window) {
		return window.page().evaluate("""
				() => Array.from(document.querySelectorAll('body *'))
					.filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
					.map(each => each.tagName + ' ' + (each.innerText || '').slice(0, 20)).slice(0, 5).join('; ')
				""");
	}

	@Test
	@Proves("INS-16")
	void what_cannot_be_counted_yet_is_said_in_one_line() {
		var page = somebody(Role.COMMUNITY_SECRETARY, people.community()).open("/desk/reports");
		assertThat(page.text()).contains("还算不出来的：").contains("未诉先办率 M-R16（巡查还没有进系统）");
		for (var code : List.of("M-R1", "M-R2", "M-R3", "M-R4", "M-R5", "M-R6", "M-R7", "M-R8", "M-R9", "M-R10",
				"M-R11",
				"M-R12", "M-R13", "M-R14", "M-R15", "M-R16", "M-R17", "M-R18", "M-R19", "M-H5", "M-H6", "M-H7", "M-H8",
				"M-H9")) {
			assertThat(page.text()).contains(code);
		}
	}

	@Test
	void a_year_without_a_calendar_and_a_list_that_was_tampered_with_are_answered() {
		var reader = somebody(Role.COMMUNITY_SECRETARY, people.community());
		assertThat(reader.open("/desk/reports?from=1999-01-01&asOf=2015-05-05").status()).isEqualTo(200);
		for (var after : List.of("infinity_infinity_x", "2026-10-09T00:00:00Z_infinity_0", "_2026-10-09T00:00:00Z_0",
				"infinity_2026-10-09T00:00:00Z_%27", "infinity_%2B999999999-01-01T00:00:00Z_0")) {
			assertThat(reader.open("/desk/reports/rows?behind=in-hand&after=" + after).status()).isEqualTo(200);
		}
	}

	private Visitor somebody(Role role, AreaCode area) {
		var name = "b-" + UUID.randomUUID();
		people.named(name, role, area);
		return new Visitor(port).signedInAs(name, People.PASSWORD);
	}
}

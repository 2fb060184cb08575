package nuandeng.requests;

import static nuandeng.requests.Sayings.handedOver;
import static nuandeng.requests.Sayings.said;
import static nuandeng.requests.Sayings.saidBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nuandeng.audit.AuditEntry;
import nuandeng.audit.AuditTrail;
import nuandeng.cases.CaseNumber;
import nuandeng.identity.Actor;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Subject;
import nuandeng.requests.facts.RequestFact;
import nuandeng.requests.facts.RequestFacts;
import nuandeng.testing.Covers;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NuandengTest
class LodgingTests {

	@Autowired
	Requests requests;

	@Autowired
	Following following;

	@Autowired
	RequestFacts facts;

	@Autowired
	AuditTrail trail;

	@Autowired
	People people;

	@Autowired
	JdbcClient sql;

	@Test
	@Proves("REQ-01")
	@Covers("S0-17")
	void what_is_said_has_a_number_before_anybody_has_read_it() {
		var grid = People.gridOf(people.community());
		var receipt = requests.lodge(said(grid, "楼道灯不亮"), Actor.resident());

		assertThat(requests.find(receipt.number()).orElseThrow().waits()).isTrue();
		assertThat(requests.inbox(grid, Optional.empty(), 10)).extracting(RequestView::id)
				.containsExactly(receipt.id());
		assertThat(following.behind(receipt.token()).orElseThrow().words()).isEqualTo("楼道灯不亮");
	}

	@Test
	@Proves("REQ-02")
	void a_number_with_one_digit_wrong_or_two_swapped_is_no_number() {
		var number = requests.lodge(said(People.gridOf(people.community()), "井盖松了"), Actor.resident()).number();
		assertThat(RequestNumber.of(number.grouped())).contains(number);
		for (int i = 0; i < 12; i++) {
			for (char digit = '0'; digit <= '9'; digit++) {
				var typed = new StringBuilder(number.value());
				typed.setCharAt(i, digit);
				assertThat(RequestNumber.of(typed.toString())).isEqualTo(
						digit == number.value().charAt(i) ? Optional.of(number) : Optional.empty());
			}
		}
		assertThat(new RequestNumber("202600012027").exchanged("20261009", new AreaCode("990001"))).hasSize(21);
	}

	@Test
	void no_twelve_digits_name_a_request_and_a_case() {
		for (int n = 0; n < 3000; n++) {
			assertThat(RequestNumber.of(CaseNumber.of(2026, n).value())).isEmpty();
		}
	}

	@Test
	@Proves("REQ-07")
	void the_same_form_sent_by_many_hands_at_once_is_one_request() throws Exception {
		var said = saidBy(People.gridOf(people.community()), "电梯又停了", "13800000000");
		var clicks = new ArrayList<Callable<Receipt>>();
		for (int i = 0; i < 12; i++) {
			clicks.add(() -> requests.lodge(said, Actor.resident()));
		}
		try (var hands = Executors.newFixedThreadPool(8)) {
			var receipts = hands.invokeAll(clicks).stream().map(click -> click.resultNow()).toList();
			assertThat(receipts).extracting(Receipt::number).containsOnly(receipts.getFirst().number());
			assertThat(receipts).extracting(Receipt::token).containsOnly(receipts.getFirst().token());
			assertThat(receipts).filteredOn(receipt -> !receipt.again()).hasSize(1);
		}
	}

	@Test
	void the_receipt_the_trail_and_the_notice_are_written_with_it() {
		var receipt =
				requests.lodge(saidBy(People.gridOf(people.community()), "路灯坏了", "13800000000"), Actor.resident());

		assertThat(trail.about(new Subject("request", receipt.id().value()))).hasSize(1);
		assertThat(notices(receipt)).singleElement().asString()
				.contains(receipt.number().grouped()).contains("10月12日（周一）");
	}

	@Test
	@Proves("REQ-18")
	void danger_goes_to_the_duty_desk_at_once_and_stands_first_in_the_inbox() {
		var grid = People.gridOf(people.community());
		requests.lodge(said(grid, "晾衣杆什么时候装"), Actor.resident());
		var danger = requests.lodge(said(grid, "三楼有人家漏气，味道很大"), Actor.resident());

		assertThat(requests.inbox(grid, Optional.empty(), 1)).extracting(RequestView::id).containsExactly(danger.id());
		assertThat(sql.sql("SELECT urgency FROM notification.notices WHERE about_id = :id AND recipient_kind = 'DUTY'")
				.param("id", danger.id().value()).query(String.class).list()).containsExactly("AT_ONCE");
	}

	@Test
	@Proves("REQ-08")
	void what_another_system_hands_over_twice_comes_once() throws Exception {
		var grid = People.gridOf(people.community());
		var system = "旧系统" + Ids.next();
		var rows = new ArrayList<Lodging>();
		for (int i = 0; i < 1200; i++) {
			rows.add(handedOver(grid, "第 " + i + " 条留言", system, "m" + i, Instant.parse("2024-03-01T02:00:00Z")));
		}
		rows.add(handedOver(grid, "第 7 条留言", system, "m7", Instant.parse("2024-03-01T02:00:00Z")));
		try (var hands = Executors.newFixedThreadPool(2)) {
			Callable<List<Receipt>> once = () -> requests.lodgeAll(rows, Actor.clock());
			var both = hands.invokeAll(List.of(once, once)).stream().map(run -> run.resultNow()).toList();
			assertThat(both.get(0)).extracting(Receipt::number)
					.isEqualTo(both.get(1).stream().map(Receipt::number).toList());
		}
		assertThat(requests.waiting(grid)).isEqualTo(1200);
		assertThat(requests.lodgeAll(rows.subList(0, 3), Actor.clock())).allMatch(Receipt::again);
		assertThat(requests.search(grid, "第 1199 条", 5)).hasSize(1);
	}

	@Test
	void what_comes_by_the_thousand_is_written_by_the_thousand() {
		var grid = People.gridOf(people.community());
		var rows = new ArrayList<Lodging>();
		for (int i = 0; i < 3000; i++) {
			rows.add(handedOver(grid, "小区门口的垃圾两天没清了，天热味道大。".repeat(4), "批量" + grid, "n" + i, Instant.EPOCH));
		}
		requests.lodgeAll(rows, Actor.clock());
		assertThat(requests.waiting(grid)).isEqualTo(3000);
	}

	@Test
	@Proves("REQ-09")
	void a_link_is_kept_as_a_hash_and_ends_when_it_is_ended() {
		var receipt = requests.lodge(said(People.gridOf(people.community()), "树挡光"), Actor.resident());
		var later = following.link(receipt.id(), Actor.clock());
		assertThat(trail.about(new Subject("request", receipt.id().value()))).extracting(AuditEntry::what)
				.contains("request.link_made");

		assertThat(following.behind(later)).isPresent();
		assertThat(sql.sql("SELECT count(*) FROM requests.links WHERE request = :id AND hash = :word")
				.param("id", receipt.id().value())
				.param("word", later.getBytes(java.nio.charset.StandardCharsets.UTF_8))
				.query(Integer.class).single()).isZero();
		following.endLinks(receipt.id(), Actor.resident());
		assertThat(following.behind(later)).isEmpty();
		assertThat(following.behind(receipt.token())).isEmpty();
	}

	@Test
	void facts_come_in_order_and_none_is_missed() throws Exception {
		var grid = People.gridOf(people.community());
		var before = facts.since(0, 1_000_000).stream().mapToLong(RequestFact::position).max().orElse(0);
		try (var hands = Executors.newFixedThreadPool(6)) {
			for (int i = 0; i < 60; i++) {
				hands.submit(() -> requests.lodge(said(grid, "噪声大"), Actor.resident()));
			}
			var read = new ArrayList<UUID>();
			while (read.size() < 60) { // one that ends late stands before some already read: the reader looks again
				read.clear();
				var last = before;
				for (var fact : facts.since(before, 1000)) {
					assertThat(fact.position()).isGreaterThan(last);
					last = fact.position();
					read.add(fact.request());
				}
			}
			assertThat(read).doesNotHaveDuplicates();
		}
	}

	private List<String> notices(Receipt receipt) {
		return sql.sql("SELECT body FROM notification.notices WHERE about_id = :id").param("id", receipt.id().value())
				.query(String.class).list();
	}
}

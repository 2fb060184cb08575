package nuandeng.filing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Ids;
import nuandeng.requests.RequestView;
import nuandeng.requests.Requests;
import nuandeng.territory.Place;
import nuandeng.territory.Territory;
import nuandeng.testing.Covers;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestPhotos;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import nuandeng.web.spi.Hosts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A resident says something, without script.
@NuandengTest
class FilingTests {

	@LocalServerPort
	int port;
	@Autowired
	Requests requests;
	@Autowired
	Territory territory;
	@Autowired
	Hosts hosts;
	@Autowired
	People people;
	@Autowired
	TestClock clock;

	AreaCode community = new AreaCode("00");
	Place building = new Place(new nuandeng.kernel.PlaceId(Ids.next()), new AreaCode("000000000000000"),
			Place.Kind.BUILDING, "", Optional.empty());
	String code = "";

	@BeforeEach
	void aCommunityWithADoor() {
		clock.reset();
		community = people.community();
		var grid = People.gridOf(community);
		building = territory.build(grid, Place.Kind.BUILDING, "3栋", Optional.empty());
		code = "d" + UUID.randomUUID().toString().substring(0, 7);
		territory.build(grid, Place.Kind.ENTRANCE, "3栋2单元", Optional.of(code));
	}

	@Test
	@Proves({"REQ-03", "REQ-06"})
	@Covers("S0-17")
	void from_a_door_it_takes_two_screens_and_nothing_but_words() {
		people.somebody(Role.GRID_STAFF, People.gridOf(community));
		var say = new Visitor(port).open("/q/" + code);
		assertThat(say.text()).contains("您在：3栋2单元").contains("第 1 步，共 2 步");
		var send = say.form("/report").with("words", "路灯不亮了，老人晚上下楼看不清台阶。").send();
		assertThat(send.text()).contains("第 2 步，共 2 步").contains("3栋2单元");
		var done = send.form("/report/send").send();

		assertThat(done.status()).isEqualTo(200);
		assertThat(done.text()).contains("已收到").contains("最晚 10月12日（周一）").contains("10月10日（周六）补班，算第 1 天")
				.contains("10月11日（周日）休息，不算");
		var said = requests.inbox(community, Optional.empty(), 10);
		assertThat(said).singleElement().extracting(RequestView::placeWords).isEqualTo("3栋2单元");
		assertThat(done.text()).contains(said.getFirst().number().value().substring(8));
		assertThat(done.click("看进展").text()).contains("已收到，还没分给人").contains("刚收到，还没人看过");
	}

	@Test
	void from_the_front_page_it_takes_three_and_a_building() {
		var visitor = inCommunity();
		var where = visitor.open("/report").form("/report").with("words", "楼道里堆了东西").send();
		assertThat(where.path()).isEqualTo("/report/where");
		var send = where.form("/report/where").with("where", "")
				.with("place", building.id().toString()).with("unit", "2单元");
		var sent = formTo(where, "where-form").with("place", building.id().toString()).with("unit", "2单元").send();
		assertThat(send).isNotNull();
		assertThat(sent.path()).isEqualTo("/report/send");
		assertThat(sent.text()).contains("3栋2单元").contains("第 3 步，共 3 步");
	}

	@Test
	void a_code_that_was_withdrawn_asks_where_you_are() {
		var where = inCommunity().open("/q/nosuch1");
		assertThat(where.text()).contains("这个码停用了。您在哪栋？").contains("3栋");
	}

	@Test
	@Proves("REQ-07")
	void pressing_twice_shows_the_same_receipt() {
		var visitor = inCommunity();
		visitor.open("/q/" + code).form("/report").with("words", "水管漏了").send();
		var form = visitor.open("/report/send").form("/report/send").with("phone", "13800001234");
		var first = form.send();
		var second = form.send();

		assertThat(second.path()).isEqualTo(first.path());
		assertThat(requests.inbox(community, Optional.empty(), 10)).hasSize(1);
	}

	@Test
	void everything_in_one_form_needs_no_draft() {
		var visitor = inCommunity();
		var form = visitor.open("/report").form("/report");
		var done = new Visitor.Filled(form.on(), page("/report/send", form), form.fields(), form.uploads())
				.with("words", "门口的井盖松了").with("where", "3栋门口").with("phone", "138 0000 1234").with("name", "李阿姨")
				.send();
		assertThat(done.text()).contains("已收到");
		assertThat(requests.inbox(community, Optional.empty(), 10)).singleElement()
				.extracting(RequestView::placeWords).isEqualTo("3栋门口");
	}

	@Test
	@Proves("REQ-04")
	void too_long_is_said_and_nothing_is_lost() {
		var visitor = inCommunity();
		var words = "长".repeat(1086);
		var again = visitor.open("/report").form("/report").with("words", words).send();
		assertThat(again.status()).isEqualTo(422);
		assertThat(again.text()).contains("写得有点长，多了 86 个字").contains("有 1 处要改");
		assertThat(again.page().title()).startsWith("要改");
		assertThat(again.form("/report").value("words")).isEqualTo(words);
		assertThat(requests.inbox(community, Optional.empty(), 10)).isEmpty();
	}

	@Test
	void nothing_at_all_is_said_kindly_and_a_wrong_telephone_counted() {
		var visitor = inCommunity();
		assertThat(visitor.open("/report").form("/report").send().text()).contains("写一句是什么事");
		visitor.open("/q/" + code).form("/report").with("words", "噪声").send();
		var again = visitor.open("/report/send").form("/report/send").with("phone", "1380000123").send();
		assertThat(again.status()).isEqualTo(422);
		assertThat(again.text()).contains("这个电话少 1 位（现在是 10 位）");
		assertThat(again.form("/report/send").value("phone")).isEqualTo("1380000123");
	}

	@Test
	@Proves("REQ-18")
	void danger_shows_whom_to_call_and_the_filing_goes_on() {
		var visitor = inCommunity();
		var send = visitor.open("/q/" + code).form("/report").with("words", "楼下起火了，烟很大").send();
		assertThat(send.page().select("a[href=tel:119]")).isNotEmpty();
		assertThat(send.form("/report/send").send().text()).contains("已收到").contains("已经叫了值班的人")
				.doesNotContain("负责先看");
	}

	@Test
	@Proves({"REQ-13", "REQ-17"})
	@Covers("S0-17")
	void what_a_neighbour_allowed_to_be_shown_is_joined_with_one_tap() {
		var first = inCommunity();
		first.open("/q/" + code).form("/report").with("words", "3栋北边的路灯不亮").send();
		first.open("/report/send").form("/report/send").with("publish", "yes").send();
		var secret = inCommunity();
		secret.open("/q/" + code).form("/report").with("words", "3栋北边的路灯一直不亮，我家的事").send();
		secret.open("/report/send").form("/report/send").send();

		var third = inCommunity();
		third.open("/q/" + code).form("/report").with("words", "北边的路灯不亮了").send();
		var send = third.open("/report/send");
		assertThat(send.text()).contains("是不是这件？").contains("3栋北边的路灯不亮").contains("1 位邻居说过")
				.doesNotContain("我家的事");
		var done = send.press("这就是我说的事");
		assertThat(done.text()).contains("已收到").contains("还有 1 位邻居也说了这件");
		assertThat(done.click("看进展").text()).contains("还有 1 位邻居");
		var fourth = inCommunity();
		fourth.open("/q/" + code).form("/report").with("words", "北边路灯不亮").send();
		assertThat(fourth.open("/report/send").text()).contains("2 位邻居说过");
		assertThat(requests.inbox(community, Optional.empty(), 10)).filteredOn(said -> said.alongside().isPresent())
				.hasSize(1);
	}

	@Test
	@Covers("S0-1")
	void a_whole_quarter_is_said_with_two_photos_and_a_guess_how_many_it_concerns() throws Exception {
		var visitor = inCommunity();
		var where = visitor.open("/report").form("/report").with("words", "巷道没硬化，晚上没有灯")
				.upload("photo", "lane.png", "image/png", picture())
				.upload("photo", "night.jpg", "image/jpeg", TestPhotos.jpeg(640, 480)).send();
		formTo(where, "where-form").with("place", "everywhere").with("where", "平房区").with("affected", "约1000人").send();
		assertThat(visitor.open("/report/where").status()).isEqualTo(200);
		formTo(visitor.open("/report/where"), "where-form").with("place", "everywhere").with("where", "平房区")
				.with("affected", "1000 人").send();
		var done = visitor.open("/report/send").form("/report/send").with("phone", "13800001234").send();
		assertThat(done.text()).contains("已收到");
		var said = requests.inbox(community, Optional.empty(), 10).getFirst();
		assertThat(said.affected()).hasValue(1000);
		assertThat(said.place()).isEmpty();
		assertThat(said.area()).isEqualTo(community);
		assertThat(done.click("看进展").page().select("figure img")).hasSize(2);
	}

	@Test
	void a_photo_without_a_word_is_enough() throws Exception {
		var visitor = inCommunity();
		var send = visitor.open("/q/" + code).form("/report").upload("photo", "a.png", "image/png", picture()).send();
		assertThat(send.text()).contains("1 张");
		var done = send.form("/report/send").send();
		assertThat(done.text()).contains("已收到");
		var page = done.click("看进展");
		var photo = page.page().select("figure img").attr("src");
		assertThat(visitor.open(photo).status()).isEqualTo(200);
		var bare = photo.replaceFirst("\\?.*", "");
		assertThat(new Visitor(port).open(bare).status()).isEqualTo(404);
		assertThat(seenBy(Role.COMMUNITY_WORKER, bare)).isEqualTo(200);
		assertThat(seenBy(Role.VOLUNTEER, bare)).isEqualTo(404);
	}

	@Test
	void wrong_keys_places_and_signs_are_answered_in_plain_words() {
		var visitor = inCommunity();
		var form = visitor.open("/q/" + code).form("/report").with("words", "噪声").send().form("/report/send");
		assertThat(form.with("_key", "no").send().status()).isEqualTo(400);
		assertThat(form.without("_key").send().status()).isEqualTo(400);
		var bad = visitor.open("/report/send").form("/report/send").with("name", "a\u0000b\u202Ec").send();
		assertThat(bad.status()).isEqualTo(422);
		assertThat(visitor.open("/t/nosuchlink").status()).isEqualTo(404);
		assertThat(visitor.open("/report/done").status()).isEqualTo(404);
		assertThat(requests.inbox(community, Optional.empty(), 10)).isEmpty();
	}

	private int seenBy(Role role, String path) {
		var name = role.name().toLowerCase(java.util.Locale.ROOT) + community.digits();
		people.named(name, role, community);
		return new Visitor(port).signedInAs(name, People.PASSWORD).open(path).status();
	}

	private Visitor inCommunity() {
		var visitor = new Visitor(port);
		visitor.open("/c/" + hosts.of(community).orElseThrow().slug());
		return visitor;
	}

	private static Visitor.Filled formTo(Visitor.Seen seen, String id) {
		var form = seen.page().getElementById(id);
		var any = seen.form("/report/where");
		return new Visitor.Filled(seen, java.util.Objects.requireNonNull(form),
				new java.util.ArrayList<>(form.select("input[type=hidden]").stream()
						.map(field -> new Visitor.Field(field.attr("name"), field.val())).toList()),
				any.uploads());
	}

	private static org.jsoup.nodes.Element page(String action, Visitor.Filled form) {
		return form.form().clone().attr("action", action).removeAttr("enctype");
	}

	private static byte[] picture() throws java.io.IOException {
		var image = new java.awt.image.BufferedImage(320, 240, java.awt.image.BufferedImage.TYPE_INT_RGB);
		var out = new java.io.ByteArrayOutputStream();
		javax.imageio.ImageIO.write(image, "png", out);
		return out.toByteArray();
	}
}

package nuandeng.requests.web;

import static nuandeng.requests.Sayings.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nuandeng.attachments.Attachments;
import nuandeng.attachments.Kept;
import nuandeng.cases.CaseDesk;
import nuandeng.cases.CaseId;
import nuandeng.cases.CaseStep;
import nuandeng.cases.Matter;
import nuandeng.cases.Outcome;
import nuandeng.catalogue.Catalogue;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import nuandeng.requests.Joining;
import nuandeng.requests.Receipt;
import nuandeng.requests.Requests;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestPhotos;
import nuandeng.testing.TestWorld.People;
import nuandeng.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The photo a handler shows as proof, and who may open it.
@NuandengTest
class EvidenceTests {

	private static final TopicCode RACKS = new TopicCode("R01-05");

	@LocalServerPort
	int port;
	@Autowired
	Requests requests;
	@Autowired
	Joining joining;
	@Autowired
	CaseDesk cases;
	@Autowired
	Attachments attachments;
	@Autowired
	Organisations organisations;
	@Autowired
	Catalogue catalogue;
	@Autowired
	People people;
	@Autowired
	TestClock clock;

	private AreaCode area = new AreaCode("00");

	@BeforeEach
	void aCommunity() {
		clock.reset();
		area = people.community();
	}

	@Test
	void whoever_waits_opens_the_photo_of_what_was_done_and_nobody_else_does() {
		var speaker = requests.lodge(said(area, "三栋没有晾衣杆"), Actor.resident());
		var stranger = requests.lodge(said(area, "别的事"), Actor.resident());
		reported(speaker);

		var page = new Visitor(port).open("/t/" + speaker.token());
		assertThat(page.text()).contains("说是办好了，请您看看").doesNotContain("请居民看看").contains("问您一句");
		var address = page.page().select("img[alt=经办的人拍的照片]").attr("src");
		assertThat(new Visitor(port).open(address).status()).isEqualTo(200);
		var bare = address.substring(0, address.indexOf('?'));
		assertThat(new Visitor(port).open(bare).status()).isEqualTo(404);
		assertThat(new Visitor(port).open(bare + "?t=" + stranger.token()).status()).isEqualTo(404);
	}

	@Test
	void who_wants_to_be_asked_again_reads_when_and_may_think_better_of_it() {
		var speaker = requests.lodge(said(area, "三栋没有晾衣杆"), Actor.resident());
		var file = reported(speaker);
		take(file, new CaseStep.SaidDone(speaker.id().value(), "好了", Optional.empty()), Actor.resident());
		take(file, new CaseStep.Check(true, ""), people.somebody(Role.COMMUNITY_SECRETARY, area));
		var page = new Visitor(port).open("/t/" + speaker.token());
		var wanted = page.press("四周后再问我一次还好吗");
		assertThat(wanted.text()).contains("好，四周后再问您一次").contains("11月6日（周五）再问您一次")
				.doesNotContain("四周后再问我一次");
		assertThat(wanted.press("不用问了").text()).contains("好，不问了").contains("四周后再问我一次还好吗");
	}

	private CaseId reported(Receipt receipt) {
		var worker = people.somebody(Role.COMMUNITY_WORKER, area);
		var committee = organisations.register("居委会", Body.Kind.PROPERTY_COMPANY, area, "0000-23456", Optional.empty(),
				false);
		var handler = people.handler(committee, area);
		catalogue.putOnDuty(committee, RACKS, area, "责任清单 3.2.4", LocalDate.of(2026, 1, 1),
				people.somebody(Role.COMMUNITY_SECRETARY, area));
		var file = cases.register(new Matter("晾衣杆", "晾衣杆", area, Optional.empty(), "3栋", Optional.of(RACKS), false,
				false, false, Optional.empty(), clock.instant(), false), worker);
		joining.assign(receipt.id(), file, worker);
		take(file, new CaseStep.Send(committee, List.of(), RACKS), worker);
		take(file, new CaseStep.TakeUp(), handler);
		take(file, new CaseStep.Ask("装在哪里？"), handler);
		take(file, new CaseStep.Answered("南边"), Actor.resident());
		var photo = TestPhotos.jpeg(80, 60);
		var kept = attachments.keep(new ByteArrayInputStream(photo), photo.length, file.subject(), handler);
		take(file, new CaseStep.Report("装好了", List.of(((Kept.Photo) kept).id()), false), handler);
		return file;
	}

	private void take(CaseId file, CaseStep step, Actor actor) {
		assertThat(cases.take(file, step, actor)).isInstanceOf(Outcome.Done.class);
	}
}

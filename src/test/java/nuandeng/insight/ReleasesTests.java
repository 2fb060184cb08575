package nuandeng.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NuandengTest
class ReleasesTests {

	@Autowired
	Releases releases;

	@Autowired
	People people;

	@Autowired
	JdbcClient sql;

	@Autowired
	TestClock clock;

	@AfterEach
	void setTheClock() {
		clock.reset();
	}

	@Test
	@Proves("INS-11")
	void nobody_releases_what_they_wrote() {
		var here = people.community();
		var writer = people.somebody(Role.COMMUNITY_WORKER, here);
		var other = people.somebody(Role.COMMUNITY_SECRETARY, here);
		var id = done(releases.write(UUID.randomUUID(), here, "楼道灯不亮", "换成声控的了", writer));
		assertThat(release(id, writer)).isEqualTo(new Released.Refused(InsightRules.RELEASED_BY_ANOTHER));
		assertThat(releases.released(here, Optional.empty(), 9)).isEmpty();
		assertThat(done(release(id, other))).isEqualTo(id);
		assertThat(done(release(id, other))).isEqualTo(id); // again: the same
		assertThat(releases.released(here, Optional.empty(), 9)).extracting(Release::asked).containsExactly("楼道灯不亮");
		releases.takeBack(id, writer);
		assertThat(releases.released(here, Optional.empty(), 9)).isEmpty();
	}

	@Test
	@Proves("INS-11")
	void a_text_that_is_written_anew_waits_again() {
		var here = people.community();
		var writer = people.somebody(Role.COMMUNITY_WORKER, here);
		var other = people.somebody(Role.COMMUNITY_SECRETARY, here);
		var request = UUID.randomUUID();
		var id = done(releases.write(request, here, "问", "答", writer));
		release(id, other);
		assertThat(done(releases.write(request, here, "问", "改了一个字", other))).isEqualTo(id);
		assertThat(releases.released(here, Optional.empty(), 9)).isEmpty();
		assertThat(release(id, other)).isEqualTo(new Released.Refused(InsightRules.RELEASED_BY_ANOTHER));
	}

	@Test
	@Proves("INS-12")
	void what_looks_like_a_person_is_not_written() {
		var here = people.community();
		var writer = people.somebody(Role.COMMUNITY_WORKER, here);
		for (var text : new String[] {"打 13900000000", "座机 0000-1234", "3-2-501 漏水", "2单元301", "住 502 室",
				"打 １３９００００００００",
				"证号 110101199001011234"}) {
			assertThat(releases.write(UUID.randomUUID(), here, text, "修好了", writer)).as(text)
					.isEqualTo(new Released.Refused(InsightRules.NOBODY_NAMED));
		}
		assertThat(releases.write(UUID.randomUUID(), here, "3 栋到 5 栋 2026 年装 400 盏灯", "装好了", writer))
				.isInstanceOf(Released.Done.class);
	}

	@Test
	@Proves("INS-10")
	void only_the_staff_of_the_area_write_and_release() {
		var here = people.community();
		var elsewhere = people.somebody(Role.COMMUNITY_SECRETARY, people.community());
		assertThat(releases.write(UUID.randomUUID(), here, "问", "答", elsewhere))
				.isEqualTo(new Released.Refused(InsightRules.IN_SCOPE));
		var id = done(releases.write(UUID.randomUUID(), here, "问", "答", people.somebody(Role.COMMUNITY_WORKER, here)));
		assertThat(release(id, elsewhere)).isEqualTo(new Released.Refused(InsightRules.IN_SCOPE));
		assertThat(releases.takeBack(id, people.somebody(Role.VOLUNTEER, here)))
				.isEqualTo(new Released.Refused(InsightRules.IN_SCOPE));
	}

	@Test
	@Proves("INS-13")
	void small_counts_are_hidden_and_cannot_be_subtracted() {
		assertThat(SmallCounts.hidden(Map.of("路灯", 12L, "停车", 9L, "噪声", 3L)))
				.isEqualTo(Map.of("路灯", Optional.of(12L), "停车", Optional.empty(), "噪声", Optional.empty()));
		assertThat(SmallCounts.hidden(Map.of("路灯", 12L, "停车", 4L, "噪声", 3L)).get("路灯")).contains(12L);
		assertThat(SmallCounts.hidden(Map.of("路灯", 5L, "停车", 6L)).values()).doesNotContain(Optional.empty());
		assertThat(SmallCounts.hidden(Map.of("路灯", 1L))).isEmpty();
		assertThat(SmallCounts.hidden(Map.of("路灯", 12L, "停车", 1L, "噪声", 1L)).get("路灯")).isEmpty();
		assertThat(SmallCounts.hidden(Map.of("路灯", 12L, "停车", 2L, "噪声", 1L, "漏水", 30L)))
				.containsEntry("漏水", Optional.of(30L)).containsEntry("路灯", Optional.empty());
		assertThat(SmallCounts.hidden(Map.of("停车", 1L, "噪声", 2L))).isEmpty();
	}

	@Test
	@Proves("INS-18")
	void what_was_written_anew_since_it_was_read_is_not_released() {
		var here = people.community();
		var writer = people.somebody(Role.COMMUNITY_WORKER, here);
		var other = people.somebody(Role.COMMUNITY_SECRETARY, here);
		var request = UUID.randomUUID();
		var id = done(releases.write(request, here, "问", "答", writer));
		var read = written(id);
		clock.pass(Duration.ofSeconds(1));
		done(releases.write(request, here, "问", "换了一句没人看过的", writer));
		assertThat(releases.release(id, read, other))
				.isEqualTo(new Released.Refused(InsightRules.RELEASED_AS_READ));
		assertThat(releases.released(here, Optional.empty(), 9)).isEmpty();
		assertThat(done(releases.release(id, written(id), other))).isEqualTo(id);
	}

	private Released release(UUID id, Actor actor) {
		return releases.release(id, written(id), actor);
	}

	private Instant written(UUID id) {
		return sql.sql("SELECT written_at FROM insight.releases WHERE id = :id").param("id", id)
				.query(Timestamp.class).single().toInstant();
	}

	private static UUID done(Released released) {
		assertThat(released).isInstanceOf(Released.Done.class);
		return ((Released.Done) released).release();
	}
}

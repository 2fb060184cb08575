package nuandeng.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.Role;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestWorld.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NuandengTest
class ReleasesTests {

	@Autowired
	Releases releases;

	@Autowired
	People people;

	@Test
	@Proves("INS-11")
	void nobody_releases_what_they_wrote() {
		var here = people.community();
		var writer = people.somebody(Role.COMMUNITY_WORKER, here);
		var other = people.somebody(Role.COMMUNITY_SECRETARY, here);
		var id = done(releases.write(UUID.randomUUID(), here, "楼道灯不亮", "换成声控的了", writer));
		assertThat(releases.release(id, writer)).isEqualTo(new Released.Refused(InsightRules.RELEASED_BY_ANOTHER));
		assertThat(releases.released(here, Optional.empty(), 9)).isEmpty();
		assertThat(done(releases.release(id, other))).isEqualTo(id);
		assertThat(done(releases.release(id, other))).isEqualTo(id); // again: the same
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
		releases.release(id, other);
		assertThat(done(releases.write(request, here, "问", "改了一个字", other))).isEqualTo(id);
		assertThat(releases.released(here, Optional.empty(), 9)).isEmpty();
		assertThat(releases.release(id, other)).isEqualTo(new Released.Refused(InsightRules.RELEASED_BY_ANOTHER));
	}

	@Test
	@Proves("INS-12")
	void what_looks_like_a_person_is_not_written() {
		var here = people.community();
		var writer = people.somebody(Role.COMMUNITY_WORKER, here);
		for (var text : new String[] {"打 13900000000", "座机 0000-1234", "3-2-501 漏水", "2单元301", "住 502 室",
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
		assertThat(releases.release(id, elsewhere)).isEqualTo(new Released.Refused(InsightRules.IN_SCOPE));
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
		assertThat(SmallCounts.hidden(Map.of("路灯", 1L))).isEqualTo(Map.of("路灯", Optional.empty()));
	}

	private static UUID done(Released released) {
		assertThat(released).isInstanceOf(Released.Done.class);
		return ((Released.Done) released).release();
	}
}

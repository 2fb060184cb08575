package nuandeng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nuandeng.cases.facts.CaseFact;
import nuandeng.cases.facts.CaseFacts;
import nuandeng.catalogue.Catalogue;
import nuandeng.ideas.Ideas;
import nuandeng.insight.Releases;
import nuandeng.requests.Requests;
import nuandeng.testing.NuandengTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NuandengTest
class SampleYearTests {

	@Autowired
	Sample sample;

	@Autowired
	SampleYear year;

	@Autowired
	CaseFacts facts;

	@Autowired
	Requests requests;

	@Autowired
	Ideas ideas;

	@Autowired
	Releases releases;

	@Autowired
	Catalogue catalogue;

	@BeforeEach
	void load() {
		sample.load();
	}

	@Test
	void of_436_things_said_291_were_solved_89_explained_40_parked_and_16_are_open() {
		var all = SampleYear.SOLVED + SampleYear.EXPLAINED + SampleYear.PARKED + SampleYear.OPEN;
		assertThat(all).isEqualTo(436);
		assertThat(count(fact -> fact.to().equals("CLOSED") && fact.solved())).isEqualTo(291);
		assertThat(count(fact -> fact.to().equals("CLOSED") && !fact.solved())).isEqualTo(89);
		assertThat(count(fact -> fact.to().equals("PARKED"))).isEqualTo(40);
		var waiting = requests.waiting(SampleYear.COMMUNITY);
		assertThat(waiting + count(fact -> fact.from().isEmpty())).isEqualTo(all);
	}

	@Test
	void no_story_runs_backwards_or_into_the_future() {
		assertThat(year.stories()).hasSize(436).allSatisfy(story -> {
			var real = story.steps().stream()
					.filter(at -> story.redone() || !story.reaches(Story.Step.DENIED)
							|| !at.equals(story.at(Story.Step.DENIED)))
					.toList();
			assertThat(real).isSorted();
		});
	}

	@Test
	void nobody_in_it_is_in_danger() {
		for (var end : Voice.End.values()) {
			assertThat(Voice.ending(end))
					.allSatisfy(voice -> assertThat(catalogue.dangerIn(voice.words())).as(voice.words()).isEmpty());
		}
	}

	@Test
	void its_words_are_recognised_as_what_they_are_about() {
		var voices = java.util.Arrays.stream(Voice.End.values()).flatMap(end -> Voice.ending(end).stream()).toList();
		var right = voices.stream().filter(this::isAmongTheFirstThree).count();
		assertThat((double) right / voices.size()).isGreaterThan(0.75);
	}

	@Test
	void every_idea_in_it_was_answered() {
		assertThat(ideas.open(SampleYear.COMMUNITY, 50)).isEmpty();
		assertThat(ideas.answered(SampleYear.COMMUNITY, 50)).hasSizeGreaterThan(5);
	}

	@Test
	void something_in_it_is_argued_about_asked_and_proposed() {
		assertThat(count(fact -> fact.kind().equals("disputed"))).isEqualTo(1);
		assertThat(count(fact -> fact.kind().equals("asked"))).isEqualTo(1);
		assertThat(count(fact -> fact.kind().equals("parking-proposed"))).isEqualTo(41);
	}

	@Test
	void everybody_may_read_about_some_of_it() {
		assertThat(releases.released(SampleYear.COMMUNITY, Optional.empty(), 50)).hasSizeBetween(8, 20);
	}

	private boolean isAmongTheFirstThree(Voice voice) {
		return catalogue.suggest(voice.words(), SampleYear.COMMUNITY, 3).stream()
				.anyMatch(suggestion -> suggestion.topic().code().equals(voice.topic()));
	}

	private long count(Predicate<CaseFact> kind) {
		var counted = 0L;
		for (List<CaseFact> next = facts.since(0, 500); !next.isEmpty();
				next = facts.since(next.getLast().position(), 500)) {
			counted += next.stream().filter(fact -> SampleYear.COMMUNITY.contains(fact.area())).filter(kind).count();
		}
		return counted;
	}
}

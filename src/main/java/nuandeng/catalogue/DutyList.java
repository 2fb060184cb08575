package nuandeng.catalogue;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.WorkCalendar;
import nuandeng.organisations.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The duty list as residents read it: whom to see about what.
@Service
@Transactional(readOnly = true)
public class DutyList {

	private final Duties duties;
	private final Organisations organisations;
	private final InstantSource clock;

	DutyList(Duties duties, Organisations organisations, InstantSource clock) {
		this.duties = duties;
		this.organisations = organisations;
		this.clock = clock;
	}

	/// Who answers for each of some matters in an area today; matters for which nobody answers are left out.
	public List<Answerer> answering(List<TopicCode> topics, AreaCode area) {
		var answers = in(area, topics);
		return topics.stream()
				.flatMap(code -> Topics.shipped().find(code).stream())
				.map(topic -> new Answerer(topic, answers.bodiesFor(topic.code())))
				.filter(answerer -> !answerer.bodies().isEmpty())
				.toList();
	}

	/// The matters of a group; the matter itself for a single one.
	public List<TopicCode> within(TopicCode code) {
		return Topics.shipped().all().stream()
				.map(Topic::code)
				.filter(each -> code.isGroup() ? each.group().equals(code) && !each.isGroup() : each.equals(code))
				.toList();
	}

	Answers in(AreaCode area, List<TopicCode> topics) {
		var holding = duties.holding(topics, area, LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE));
		var named = organisations.open(holding.stream().map(Duty::body).distinct().toList());
		return new Answers(holding, named, organisations.serving(area));
	}
}

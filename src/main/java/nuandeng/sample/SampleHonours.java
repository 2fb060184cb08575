package nuandeng.sample;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nuandeng.honours.Award;
import nuandeng.honours.Holder;
import nuandeng.honours.Honours;
import nuandeng.honours.Level;
import nuandeng.honours.Recorded;
import nuandeng.identity.Actor;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.WorkCalendar;
import org.springframework.stereotype.Component;

/// A few honours, one of them over.
@Component
class SampleHonours {

	private final Honours honours;
	private final InstantSource clock;

	SampleHonours(Honours honours, InstantSource clock) {
		this.honours = honours;
		this.clock = clock;
	}

	void write(Map<String, BodyId> bodies, Actor secretary) {
		for (var line : Lines.of("honours.csv")) {
			var year = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE).getYear() - Integer.parseInt(line[0]);
			var until = Optional.of(line[6]).filter(years -> !years.isEmpty())
					.map(years -> LocalDate.of(year + Integer.parseInt(years), 12, 31));
			var award = new Award(holder(line[2], bodies), line[3], Level.valueOf(line[1]), year, line[4], line[5],
					until);
			if (honours.add(award, Optional.empty(), secretary) instanceof Recorded.Refused refused) {
				throw new IllegalStateException(line[3] + ": " + refused.because().sentence());
			}
		}
	}

	private static Holder holder(String to, Map<String, BodyId> bodies) {
		return to.equals("community")
				? new Holder.OfCommunity(SampleYear.COMMUNITY)
				: Optional.ofNullable(bodies.get(to))
						.<Holder>map(body -> new Holder.OfBody(SampleYear.COMMUNITY, body))
						.orElseGet(() -> new Holder.OfEstate(SampleYear.COMMUNITY, to));
	}
}

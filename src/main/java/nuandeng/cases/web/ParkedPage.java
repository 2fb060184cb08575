package nuandeng.cases.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nuandeng.cases.CaseBook.Parked;
import nuandeng.kernel.Times;
import nuandeng.web.Page;

/// The register of parked cases.
///
/// @param all how many there are, shown or not
public record ParkedPage(List<Parked> cases, long all, LocalDate today, Instant now) implements Page {

	/// A day as people say it.
	public String day(LocalDate day) {
		return Times.day(day, now);
	}

	/// How many days a case has been parked.
	public long age(Parked parked) {
		return Duration.between(parked.parkedAt(), now).toDays();
	}

	/// Tells whether the day to look again is here or past.
	public boolean due(Parked parked) {
		return !parked.lookBack().isAfter(today);
	}
}

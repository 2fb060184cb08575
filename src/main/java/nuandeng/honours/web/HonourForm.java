package nuandeng.honours.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.honours.Award;
import nuandeng.honours.Holder;
import nuandeng.honours.HonourView;
import nuandeng.honours.Level;
import nuandeng.kernel.AreaCode;
import nuandeng.organisations.Body;
import nuandeng.web.Problems;

/// The form for an honour, as it was typed and as it was understood.
///
/// @param typed what stands in each field
/// @param problems what must be put right
public record HonourForm(Map<String, String> typed, Problems problems) {

	private static final int FIRST_YEAR = 1949;
	private static final int LAST_YEAR = 2100;
	private static final int ESTATE = 30;

	/// What stands in a field.
	public String of(String field) {
		return typed.getOrDefault(field, "");
	}

	/// Tells whether a choice is chosen.
	public boolean is(String field, String value) {
		return of(field).equals(value);
	}

	static HonourForm empty(LocalDate today) {
		return new HonourForm(Map.of("holder", "community", "year", Integer.toString(today.getYear())),
				Problems.none());
	}

	/// A form that says what an entry says, to be put right.
	static HonourForm with(HonourView honour) {
		var award = honour.award();
		return new HonourForm(Map.of(
				"holder", switch (award.holder()) {
					case Holder.OfCommunity _ -> "community";
					case Holder.OfEstate _ -> "estate";
					case Holder.OfBody(_, var body) -> body.toString();
				},
				"estate", award.holder() instanceof Holder.OfEstate estate ? estate.name() : "",
				"name", award.name(), "level", award.level().name(), "year", Integer.toString(award.year()),
				"issuer", award.issuer(), "document", award.document(),
				"until", award.until().map(LocalDate::toString).orElse("")), Problems.none());
	}

	/// Reads what was typed.
	///
	/// @param bodies the bodies of the community
	static Reading read(Map<String, String> fields, AreaCode community, List<Body> bodies) {
		var form = new HonourForm(new HashMap<>(fields), Problems.none());
		var holder = form.holder(community, bodies);
		var name = form.line("name", "荣誉名称", Award.LINE, "写一下荣誉叫什么，照奖牌上的写。");
		var level = form.level();
		var year = form.year();
		var issuer = form.line("issuer", "谁授予的", Award.LINE, "写一下是谁授予的。");
		var document = form.line("document", "文号", Award.LINE, "");
		var until = form.until();
		return new Reading(form, form.problems.any() || holder.isEmpty() || level.isEmpty() ? Optional.empty()
				: Optional.of(new Award(holder.get(), name, level.get(), year, issuer, document, until)));
	}

	/// A form that was read.
	///
	/// @param award what it says, if nothing has to be put right
	record Reading(HonourForm form, Optional<Award> award) {}

	private Optional<Holder> holder(AreaCode community, List<Body> bodies) {
		var estate = line("estate", "小区名", ESTATE, "");
		var chosen = of("holder");
		if (chosen.equals("community")) {
			return Optional.of(new Holder.OfCommunity(community));
		}
		if (chosen.equals("estate")) {
			if (estate.isEmpty() || estate.equals("小区")) {
				problems.add("estate", "写一下是哪个小区。");
				return Optional.empty();
			}
			return Optional.of(new Holder.OfEstate(community, estate));
		}
		var body = bodies.stream().filter(each -> each.id().toString().equals(chosen)).findFirst();
		if (body.isEmpty()) {
			problems.add("holder", "选一下是给谁的。");
		}
		return body.map(found -> new Holder.OfBody(community, found.id()));
	}

	private Optional<Level> level() {
		try {
			return Optional.of(Level.valueOf(of("level")));
		} catch (IllegalArgumentException e) {
			problems.add("level", "选一下是哪一级的。");
			return Optional.empty();
		}
	}

	private int year() {
		var digits = of("year").strip();
		if (digits.matches("\\d{4}") && canBe(Integer.parseInt(digits))) {
			return Integer.parseInt(digits);
		}
		problems.add("year", "年份写四位数，比如 2024。");
		return FIRST_YEAR;
	}

	private Optional<LocalDate> until() {
		if (of("until").isBlank()) {
			return Optional.empty();
		}
		try {
			var day = LocalDate.parse(of("until").strip());
			if (canBe(day.getYear())) {
				return Optional.of(day);
			}
		} catch (DateTimeException e) {
			// said below
		}
		problems.add("until", "日期要写成 2027-12-31 这样；长期有效就空着。");
		return Optional.empty();
	}

	private static boolean canBe(int year) {
		return year >= FIRST_YEAR && year <= LAST_YEAR;
	}

	/// @param missing what to say if nothing is there; empty if nothing need be
	private String line(String field, String name, int most, String missing) {
		var text = problems.text(field, name, of(field), most).replace('\n', ' ').strip();
		typed.put(field, text);
		if (text.isEmpty() && !missing.isEmpty()) {
			problems.add(field, missing);
		}
		return text;
	}
}

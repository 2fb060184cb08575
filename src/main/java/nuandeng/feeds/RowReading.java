package nuandeng.feeds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Rule;
import nuandeng.kernel.WorkCalendar;
import nuandeng.requests.Channel;
import nuandeng.requests.Contact;
import nuandeng.requests.Lodging;
import nuandeng.requests.SourceRef;
import nuandeng.web.Problems;

/// What became of a row when it was read.
sealed interface RowReading {

	/// How long a name of a row, a place or a topic may be.
	int SHORT = 200;

	/// A message.
	record Message(Lodging said) implements RowReading {}

	/// Something to put right.
	record Wrong(Rule because) implements RowReading {}

	/// Reads a row.
	///
	/// @param source the other system's name
	/// @param now nothing was said later than this
	static RowReading of(RawRow row, String source, AreaCode area, Instant now) {
		try {
			return row.whole() ? new Message(lodging(row, source, area, now)) : new Wrong(FeedRules.LINE_IS_JSON);
		} catch (Fault fault) {
			return new Wrong(fault.because);
		}
	}

	private static Lodging lodging(RawRow row, String source, AreaCode area, Instant now) {
		var headings = Column.among(row.cells().keySet());
		var name = cell(row, headings, Column.NAME_OF_ROW, SHORT);
		fault(name.isEmpty(), FeedRules.HAS_A_NAME);
		fault(name.matches("\\d(\\.\\d+)?[eE]\\+?\\d+"), FeedRules.NAME_IS_WHOLE);
		var at = time(cell(row, headings, Column.TIME, SHORT));
		fault(at.isAfter(now.plusSeconds(24 * 60 * 60)) || at.isBefore(Instant.parse("1990-01-01T00:00:00Z")),
				FeedRules.TIME_HAS_PASSED);
		return new Lodging(UUID.randomUUID(), Channel.FEED, words(row, headings), area, Optional.empty(),
				cell(row, headings, Column.PLACE, SHORT), contact(row, headings), false, Optional.empty(), at,
				Optional.of(new SourceRef(source, name)), Optional.empty(), Optional.empty(), OptionalInt.empty());
	}

	/// Heading and words, and at their end what the other system took it for.
	private static String words(RawRow row, Map<Column, String> headings) {
		var title = cell(row, headings, Column.TITLE, FeedRules.LONGEST.most());
		var text = cell(row, headings, Column.TEXT, FeedRules.LONGEST.most());
		fault(title.isEmpty() && text.isEmpty(), FeedRules.SOMETHING_IS_SAID);
		var topic = cell(row, headings, Column.TOPIC, SHORT);
		var words = (title.isEmpty() || text.startsWith(title) ? text : text.isEmpty() ? title : title + "\n" + text)
				+ (topic.isEmpty() ? "" : "\n（原分类：" + topic + "）");
		fault(!FeedRules.LONGEST.keeps(words.codePointCount(0, words.length())), FeedRules.LONGEST);
		return words;
	}

	private static Optional<Contact> contact(RawRow row, Map<Column, String> headings) {
		var typed = cell(row, headings, Column.PHONE, SHORT);
		var hidden = typed.contains("*") || typed.toLowerCase(java.util.Locale.ROOT).contains("xx");
		var phone = hidden || typed.isEmpty() ? Optional.<PhoneNumber>empty() : PhoneNumber.of(typed);
		fault(phone.isEmpty() && !typed.isEmpty() && !hidden, FeedRules.PHONE_IS_POSSIBLE);
		var name = cell(row, headings, Column.SPEAKER, SHORT);
		var email = Optional.of(cell(row, headings, Column.EMAIL, SHORT))
				.filter(address -> address.matches("[^@\\s]+@[^@\\s]+"));
		var named = Optional.of(name).filter(called -> !called.isEmpty() && called.length() <= PersonName.LONGEST)
				.map(PersonName::new);
		return phone.isEmpty() && email.isEmpty() && named.isEmpty()
				? Optional.empty()
				: Optional.of(new Contact(named, phone, email, false));
	}

	private static String cell(RawRow row, Map<Column, String> headings, Column column, int most) {
		var heading = headings.get(column);
		var problems = Problems.none();
		var typed = heading == null ? "" : row.cells().getOrDefault(heading, "");
		var text = problems.text("cell", "", typed.replace("\r", ""), Integer.MAX_VALUE);
		fault(problems.any(), FeedRules.CHARACTERS_ARE_WHOLE);
		fault(text.codePointCount(0, text.length()) > most, FeedRules.LONGEST);
		return text;
	}

	/// A moment as systems and spreadsheets write it; without a zone it is Shanghai's.
	private static Instant time(String written) {
		try {
			return at(written.strip());
		} catch (DateTimeException | NumberFormatException e) {
			throw new Fault(FeedRules.TIME_IS_READABLE);
		}
	}

	private static Instant at(String written) {
		if (written.matches("\\d{5}(\\.\\d+)?")) {
			var seconds = Math.round(Double.parseDouble(written) * 24 * 60 * 60); // days of a spreadsheet
			return LocalDate.of(1899, 12, 30).atStartOfDay().plusSeconds(seconds).atZone(WorkCalendar.ZONE).toInstant();
		}
		if (written.matches(".*T.*([zZ]|[+-]\\d{2}:?\\d{2})")) {
			return OffsetDateTime.parse(written.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2")).toInstant();
		}
		var parts = LOCAL.matcher(written);
		if (!parts.matches()) {
			throw new Fault(FeedRules.TIME_IS_READABLE);
		}
		return LocalDateTime.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)),
				number(parts.group(4)), number(parts.group(5)), number(parts.group(6))).atZone(WorkCalendar.ZONE)
				.toInstant();
	}

	/// 2019/8/19 11:48:23, 2019-08-19T11:48, 2019年8月19日 11时48分, 2019.8.19.
	Pattern LOCAL = Pattern.compile(
			"(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T\\s]*(\\d{1,2})[:：时点](\\d{1,2})?分?(?:[:：]?(\\d{1,2})秒?)?(?:\\.\\d+)?)?");

	private static int number(@org.jspecify.annotations.Nullable String digits) {
		return digits == null ? 0 : Integer.parseInt(digits);
	}

	private static void fault(boolean wrong, Rule because) {
		if (wrong) {
			throw new Fault(because);
		}
	}

	/// What is wrong with a row, on its way up.
	final class Fault extends RuntimeException {

		private final transient Rule because;

		Fault(Rule because) {
			super(null, null, false, false);
			this.because = because;
		}
	}
}

package nuandeng.cases.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nuandeng.attachments.AttachmentId;
import nuandeng.cases.CaseStep.ParkReason;
import nuandeng.cases.CaseStep.RejectReason;
import nuandeng.cases.CaseStep;
import nuandeng.cases.Visibility;
import nuandeng.catalogue.TopicCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Span;
import nuandeng.web.Gone;
import nuandeng.web.Problems;
import org.springframework.util.MultiValueMap;

/// Reads a step out of what was typed, and finds fault with what cannot be read.
final class StepReader {

	private final MultiValueMap<String, String> typed;
	private final Problems problems;

	StepReader(MultiValueMap<String, String> typed, Problems problems) {
		this.typed = typed;
		this.problems = problems;
	}

	/// @return empty if something must be put right first
	/// @throws Gone if there is no such step
	Optional<CaseStep> read(String step, List<AttachmentId> photos) {
		CaseStep read = switch (step) {
			case "sending" -> sending();
			case "taking-back" -> new CaseStep.TakeBack();
			case "designation" -> new CaseStep.Designate(body("lead", "谁来办"), words("words", "为什么是这家", true));
			case "taking-up" -> new CaseStep.TakeUp();
			case "dispute" -> new CaseStep.Dispute(line("reference", "依据", true), words("words", "该归谁", false));
			case "result" -> new CaseStep.Report(words("words", "办了什么", true), photos, is("explained", "怎么了结的"));
			case "check" -> check();
			case "parking-approval" -> new CaseStep.ApproveParking(is("approve", "同意吗"), words("words", "为什么", false));
			case "contact" -> new CaseStep.Contact(words("words", "说了什么", true), is("reached", "联系上了吗"));
			case "question" -> new CaseStep.Ask(words("words", "问什么", true));
			case "passing-on" ->
					new CaseStep.PassOn(line("unit", "哪个单位", true), line("contact", "联系人和电话", true), day("look"));
			case "look" -> look();
			case "parking" ->
					new CaseStep.ProposeParking(choice("reason", "为什么现在办不了", ParkReason::valueOf, ParkReason.PLAN),
							words("condition", "等什么", true), day("look"));
			case "extension" -> new CaseStep.Extend(choice("by", "延多久", Span::of, new Span.WorkingDays(1)),
					words("words", "为什么", true));
			case "hand-over" -> new CaseStep.HandOver(body("lead", "移交给谁"), words("words", "为什么", true));
			case "refusal" ->
					new CaseStep.Decline(choice("reason", "原因", RejectReason::valueOf, RejectReason.OUT_OF_DUTY),
							words("instead", "该去哪里", true));
			case "asking-after" -> new CaseStep.AskAfter(words("words", "问什么，要他们做什么", true));
			case "note" -> note(Visibility.STAFF);
			case "reply" -> new CaseStep.Reply(words("words", "写给居民的话", true));
			default -> throw new Gone("没有这一步。");
		};
		return problems.any() ? Optional.empty() : Optional.of(read);
	}

	private CaseStep sending() {
		var suggestion = typed.getFirst("suggestion");
		if (suggestion != null && suggestion.contains("/")) {
			var parts = suggestion.split("/", 2);
			var topic = code(parts[0]);
			var body = body(parts[1]);
			if (topic.isPresent() && body.isPresent()) {
				return new CaseStep.Send(body.get(), assistants(), topic.get());
			}
		}
		return new CaseStep.Send(body("lead", "谁主办"), assistants(),
				choice("topic", "哪一类", TopicCode::new, new TopicCode("R01")));
	}

	private List<BodyId> assistants() {
		return typed.getOrDefault("assistant", List.of()).stream().flatMap(value -> body(value).stream()).distinct()
				.toList();
	}

	private CaseStep check() {
		var agreed = is("agreed", "看了怎么样");
		return new CaseStep.Check(agreed, words("words", "看到什么", !agreed));
	}

	private CaseStep look() {
		var later = "later".equals(typed.getFirst("then"));
		if (!later && !"hand".equals(typed.getFirst("then"))) {
			problems.add("then", "选一下接下来怎么办。");
		}
		return new CaseStep.LookAgain(words("words", "看到什么", true),
				later ? Optional.of(day("look")) : Optional.empty());
	}

	private CaseStep note(Visibility usual) {
		var corrects = typed.getFirst("corrects");
		var visibility = "SENSITIVE".equals(typed.getFirst("visibility")) ? Visibility.SENSITIVE : usual;
		return new CaseStep.Note(words("words", "记什么", true), visibility,
				corrects == null || corrects.isBlank() ? Optional.empty() : id(corrects));
	}

	private String words(String field, String name, boolean needed) {
		return text(field, name, needed, 2000);
	}

	private String line(String field, String name, boolean needed) {
		return text(field, name, needed, 80);
	}

	private String text(String field, String name, boolean needed, int most) {
		var text = problems.text(field, name, typed.getFirst(field), most);
		if (needed && text.isBlank()) {
			problems.add(field, "写一下：" + name + "。");
		}
		return text;
	}

	private boolean is(String field, String name) {
		var value = typed.getFirst(field);
		if (!"yes".equals(value) && !"no".equals(value)) {
			problems.add(field, "选一下：" + name + "。");
		}
		return "yes".equals(value);
	}

	private LocalDate day(String field) {
		var value = typed.getFirst(field);
		try {
			var day = LocalDate.parse(value == null ? "" : value.strip());
			if (day.getYear() >= 2000 && day.getYear() < 2100) {
				return day;
			}
		} catch (DateTimeException e) {
			// said below, in the words of the field
		}
		problems.add(field, "选一个日子，写成 2027-03-01 这样。");
		return LocalDate.EPOCH;
	}

	private BodyId body(String field, String name) {
		return choice(field, name, value -> new BodyId(UUID.fromString(value)), new BodyId(new UUID(0, 0)));
	}

	private static Optional<BodyId> body(String value) {
		return id(value).map(BodyId::new);
	}

	private static Optional<TopicCode> code(String value) {
		try {
			return Optional.of(new TopicCode(value));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static Optional<UUID> id(String value) {
		try {
			return Optional.of(UUID.fromString(value));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private <T> T choice(String field, String name, Function<String, T> read, T otherwise) {
		var value = typed.getFirst(field);
		try {
			if (value != null && !value.isBlank()) {
				return read.apply(value);
			}
		} catch (IllegalArgumentException e) {
			// said below, in the words of the field
		}
		problems.add(field, "选一下：" + name + "。");
		return otherwise;
	}
}

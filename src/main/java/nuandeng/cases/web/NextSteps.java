package nuandeng.cases.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nuandeng.cases.CaseSheet.Possible;
import nuandeng.cases.CaseSheet;
import nuandeng.cases.CaseState;
import nuandeng.cases.CaseStep.ParkReason;
import nuandeng.cases.CaseStep.RejectReason;
import nuandeng.cases.web.StepForm.Field;
import nuandeng.catalogue.Catalogue;
import nuandeng.kernel.Span;
import nuandeng.organisations.Body;
import nuandeng.organisations.Organisations;
import org.springframework.stereotype.Component;

/// What can be done with a case, as buttons and forms, the likeliest first.
@Component
class NextSteps {

	/// What has a place of its own on the page.
	private static final Set<Possible> ELSEWHERE =
			Set.of(Possible.NOTE, Possible.ORDER, Possible.HEAR, Possible.CALL, Possible.REPLY);

	private final Catalogue catalogue;
	private final Organisations organisations;

	NextSteps(Catalogue catalogue, Organisations organisations) {
		this.catalogue = catalogue;
		this.organisations = organisations;
	}

	List<StepForm> of(CaseSheet sheet) {
		var steps = new ArrayList<StepForm>();
		for (var possible : Possible.values()) {
			if (sheet.may(possible) && !ELSEWHERE.contains(possible)
					&& !(possible == Possible.PARK && sheet.may(Possible.APPROVE))) {
				steps.add(form(possible, sheet));
			}
		}
		return steps;
	}

	private StepForm form(Possible possible, CaseSheet sheet) {
		var lead = sheet.leadName();
		return switch (possible) {
			case SEND -> new StepForm("sending", "分派", "A", "交给责任清单上的单位，定下回话的日子", sending(sheet), "分派");
			case TAKE_BACK -> new StepForm("taking-back", "撤回分派", "Z", "对方还没接，可以撤回", List.of(), "撤回分派");
			case DESIGNATE -> new StepForm("designation", "指定谁来办", "A", "指定以后不再退回", List.of(
					bodies("lead", "谁来办", sheet), Field.words("words", "为什么是这家", "")), "指定");
			case TAKE_UP -> new StepForm("taking-up", "接下", "", lead + "接下来办", List.of(), "接下");
			case DISPUTE -> new StepForm("dispute", "不归我们", "T", "收到后一个工作日内说，写明依据", List.of(
					Field.line("reference", "依据责任清单哪一条", "比如：责任清单 3.2.4"),
					Field.words("words", "该归谁，为什么（可不填）", "")), "说不归我们");
			case REPORT -> new StepForm("result", "说办好了，请居民看看", "E", "要写办了什么"
					+ (sheet.view().hazard() ? "，有危险的事要一张照片" : ""),
					List.of(
							Field.words("words", "办了什么", "居民会看到这段话"),
							Field.choice("explained", "怎么了结的", List.of("no\t办成了", "yes\t办不成，但说清楚了")),
							Field.photos("photos", "照片" + (sheet.view().hazard() ? "" : "（可不传）"), "")),
					"请居民看看");
			case CHECK -> new StepForm("check", "核一核", "", "办的人不核自己办的事", List.of(
					Field.choice("agreed", "看了怎么样", List.of("yes\t办好了", "no\t没办好，接着办")),
					Field.words("words", "看到什么（没办好要写）", "")), "记下来");
			case APPROVE -> new StepForm("parking-approval", "批存案", "", sheet.waiting(), List.of(
					Field.choice("approve", "同意吗", List.of("yes\t同意存案", "no\t不同意，接着办")),
					Field.words("words", "为什么（可不填）", "")), "记下来");
			case CONTACT -> new StepForm("contact", "记一次联系", "", "说办好之前先联系过居民", List.of(
					Field.choice("reached", "联系上了吗", List.of("yes\t联系上了", "no\t没联系上")),
					Field.words("words", "说了什么", "")), "记下来");
			case ASK -> new StepForm("question", "问居民", "", "钟停，最多 5 个工作日", List.of(
					Field.words("words", "问什么", "居民会看到这个问题")), "问居民");
			case PASS_ON -> new StepForm("passing-on", "转给外单位，我们继续盯着", "T", "", List.of(
					Field.line("unit", "哪个单位", ""), Field.line("contact", "联系人和电话", ""),
					Field.day("look", "哪天再看", "")), "转出去");
			case LOOK -> new StepForm("look", "再看一次", "", "", List.of(Field.words("words", "看到什么", "居民会看到这段话"),
					Field.choice("then", "接下来", List.of("hand\t接着办", "later\t还要等，改天再看")),
					Field.day("look", "改到哪天再看（接着办不用填）", "")), "记下来");
			case PARK -> new StepForm("parking", "现在办不了，存案", "P", "另一个人批了才算", List.of(
					Field.choice("reason", "为什么现在办不了", Arrays.stream(ParkReason.values())
							.map(reason -> reason.name() + "\t" + reason.word()).toList()),
					Field.words("condition", "等什么", "比如：等明年的改造资金"),
					Field.day("look", "哪天前再看一次", "最晚半年内")), "提请存案");
			case EXTEND -> new StepForm("extension", "延期", "D", "到期以前提，不长过原来的时限", List.of(
					Field.choice("by", "延多久", extensionsOf(sheet.why().limit()).stream()
							.map(span -> span.code() + "\t" + span.words()).toList()),
					Field.words("words", "为什么", "居民会看到这段话")), "延期");
			case HAND_OVER -> new StepForm("hand-over", "移交给别的单位", "", "留在经过里", List.of(
					bodies("lead", "移交给谁", sheet), Field.words("words", "为什么", "")), "移交");
			case DECLINE -> new StepForm("refusal", "没法办", "U", "说清原因和该去哪里", List.of(
					Field.digits("reason", "原因", Arrays.stream(RejectReason.values())
							.map(reason -> reason.name() + "\t" + reason.word()).toList()),
					Field.words("instead", "该去哪里、找谁", "居民会看到这段话")), "告诉居民");
			case JOIN -> new StepForm("joining", "和另一件一起办", "M", "各人有各人的答复，可以再分开", joining(sheet), "并到那一件");
			case PART -> new StepForm("parting", "分开，单独办", "", "", List.of(), "分开");
			case ASK_AFTER -> new StepForm("asking-after", "过问", "", "主办单位和社区当时就知道", List.of(
					Field.words("words", "问什么，要他们做什么", "居民看不到这段话")), "过问");
			case NOTE, ORDER, HEAR, CALL, REPLY ->
					throw new IllegalArgumentException(possible + " has its own place on the page");
		};
	}

	private List<Field> sending(CaseSheet sheet) {
		var topics = catalogue.topics().stream().map(topic -> topic.code() + "\t" + topic.full()).toList();
		var suggested = catalogue
				.suggest(sheet.matter().words() + " " + sheet.matter().title(), sheet.matter().area(), 3)
				.stream().map(each -> each.topic().code() + "/" + each.body().id() + "\t交" + each.body().name() + "主办，"
						+ each.topic().full() + "。" + each.because());
		return List.of(Field.choice("suggestion", "建议", Stream.concat(suggested, Stream.of("own\t自己选")).toList()),
				Field.choice("topic", "哪一类", topics), bodies("lead", "谁主办", sheet),
				Field.ticks("assistant", "谁协办（可不选）", bodiesOf(sheet)));
	}

	private Field bodies(String name, String label, CaseSheet sheet) {
		return Field.choice(name, label, bodiesOf(sheet));
	}

	private List<String> bodiesOf(CaseSheet sheet) {
		return organisations.serving(sheet.matter().area()).stream()
				.filter(body -> sheet.matter().complaintAgainst().filter(body.id()::equals).isEmpty())
				.filter(body -> body.kind() != Body.Kind.BRANCH && body.kind() != Body.Kind.PARTNER)
				.map(body -> body.id() + "\t" + body.name())
				.toList();
	}

	private static List<Field> joining(CaseSheet sheet) {
		var near = sheet.near().stream()
				.filter(view -> view.state().isOpen() && view.state() != CaseState.CLOSED)
				.map(view -> view.number() + "\t案 " + view.number().grouped() + " " + view.title())
				.toList();
		return near.isEmpty()
				? List.of(Field.line("into", "那一件的编号", "12 位，案字后面的数字"))
				: List.of(Field.choice("near", "近处的", Stream.concat(near.stream(), Stream.of("own\t别的一件")).toList()),
						Field.line("into", "别的一件的编号", "12 位，案字后面的数字"));
	}

	/// The lengths by which a case may be put off: up to the first limit.
	private static List<Span> extensionsOf(Span limit) {
		return switch (limit) {
			case Span.WorkingDays(var days) -> upTo(days).stream().<Span>map(Span.WorkingDays::new).toList();
			case Span.CalendarDays(var days) -> upTo(days).stream().<Span>map(Span.CalendarDays::new).toList();
			case Span.UrgentHours(var hours) -> upTo(hours).stream().<Span>map(Span.UrgentHours::new).toList();
			case Span.WorkingHours(var hours) -> upTo(hours).stream().<Span>map(Span.WorkingHours::new).toList();
			case Span.Months(var months) -> upTo(months).stream().<Span>map(Span.Months::new).toList();
		};
	}

	private static List<Integer> upTo(int most) {
		return List.of(1, 2, 3, 5, 10, 15, 24).stream().filter(length -> length <= most).toList();
	}
}

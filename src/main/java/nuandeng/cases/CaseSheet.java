package nuandeng.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nuandeng.cases.spi.Voice;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Due;
import nuandeng.kernel.Span;
import nuandeng.kernel.WorkCalendar;

/// Everything about one case that its page and its paper show, for one reader.
///
/// @param leadName the body in charge; empty where there is none
/// @param waiting what the case waits for just now, in words for staff; empty if for nothing special
/// @param checker who agreed, or that somebody still has to
/// @param firstReceiver the community that tells the residents
/// @param copiedTo the street that supervises and sees it at once
/// @param joined cases that are handled with this one
/// @param into the case this one is handled with
/// @param near cases that may be the same
/// @param possible what this reader may try
public record CaseSheet(CaseView view, Matter matter, String topicName, String leadName, List<String> assistantNames,
		String waiting, String checker, String firstReceiver, String copiedTo, Why why, List<Voice> voices,
		List<TimelineEntry> timeline,
		List<CaseView> joined, Optional<CaseView> into, List<CaseView> near, Set<Possible> possible) {

	/// Why it is due when it is due.
	///
	/// @param limitWords the length, such as “5 个工作日”
	/// @param source the line it comes from
	public record Why(Instant receivedAt, Due due, Span limit, String limitWords, String source, List<Span> extensions,
			List<WorkCalendar.Pause> pauses, LocalDate today) {}

	/// Tells whether a body helps or leads.
	public boolean involves(BodyId body) {
		return view.lead().filter(body::equals).isPresent() || view.assistants().contains(body);
	}

	/// Tells whether this reader may try something.
	public boolean may(Possible what) {
		return possible.contains(what);
	}

	/// What an actor may try with a case in its state; shown as buttons. Whether a rule then stands in the way is answered
	/// by {@link CaseDesk#take}.
	public enum Possible {
		/// 分派.
		SEND,
		/// 撤回分派.
		TAKE_BACK,
		/// 指定.
		DESIGNATE,
		/// 接下.
		TAKE_UP,
		/// 不归我们.
		DISPUTE,
		/// 说办好了.
		REPORT,
		/// 核查.
		CHECK,
		/// 批存案.
		APPROVE,
		/// 联系居民.
		CONTACT,
		/// 问居民.
		ASK,
		/// 转外单位.
		PASS_ON,
		/// 再看一次.
		LOOK,
		/// 提请存案.
		PARK,
		/// 延期.
		EXTEND,
		/// 移交.
		HAND_OVER,
		/// 没法办.
		DECLINE,
		/// 并到另一件.
		JOIN,
		/// 分开.
		PART,
		/// 记一笔.
		NOTE,
		/// 开一张单.
		ORDER,
		/// 代记居民怎么说.
		HEAR,
		/// 看全号.
		CALL,
		/// 回复居民.
		REPLY,
		/// 过问.
		ASK_AFTER
	}
}

package nuandeng.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.AttachmentId;
import nuandeng.catalogue.TopicCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Span;
import nuandeng.kernel.Term;

/// Everything that can be done with a case. Whether it may be done now is answered by {@link CaseDesk#take}.
public sealed interface CaseStep {

	/// What the desk does.
	sealed interface OfDesk extends CaseStep {}

	/// What the body in charge does, or the desk for it when it calls.
	sealed interface OfHandler extends CaseStep {}

	/// What residents say and what their silence says.
	sealed interface OfResidents extends CaseStep {}

	/// 分派: gives it to a body that is on duty for the topic.
	record Send(BodyId lead, List<BodyId> assistants, TopicCode topic) implements OfDesk {}

	/// 撤回分派: takes a sending back before anybody took it up.
	record TakeBack() implements OfDesk {}

	/// 撤销登记: registered by mistake, and nobody waits for it any more.
	record Unregister() implements OfDesk {}

	/// 指定: a supervisor says, finally, whose it is.
	record Designate(BodyId lead, String words) implements OfDesk {}

	/// 移交: another body takes the lead, on the record.
	record HandOver(BodyId lead, String words) implements OfDesk {}

	/// 同意或不同意存案.
	record ApproveParking(boolean approve, String words) implements OfDesk {}

	/// 没法办: a listed reason, and where to go instead.
	record Decline(RejectReason reason, String whereInstead) implements OfDesk {}

	/// 核查: somebody who did not handle it looks at the result.
	record Check(boolean agreed, String words) implements OfDesk {}

	/// 过问: the street asks what becomes of it.
	record AskAfter(String words) implements OfDesk {}

	/// 记一笔: a word on the timeline, perhaps putting an earlier one right. A correction is for whoever could read what
	/// it corrects.
	record Note(String words, Visibility visibility, Optional<UUID> corrects) implements OfDesk {

		Note seenBy(Visibility readers) {
			return new Note(words, readers, corrects);
		}
	}

	/// 不归我们.
	record Dispute(String reference, String words) implements OfHandler {}

	/// 接下.
	record TakeUp() implements OfHandler {}

	/// 联系居民: what was said, and whether anybody answered.
	record Contact(String words, boolean reached) implements OfHandler {}

	/// 回复居民: words for everybody who waits, sent the way each of them left.
	record Reply(String words) implements OfHandler {}

	/// 问居民: the clock stops until the answer, or for the time allowed.
	record Ask(String question) implements OfHandler {}

	/// 转外单位: they work, we keep watching and look again on a date.
	record PassOn(String unitName, String contact, LocalDate nextLook) implements OfHandler {}

	/// 提请存案.
	record ProposeParking(ParkReason reason, String condition, LocalDate lookBack) implements OfHandler {}

	/// 回看: of what is outside or parked.
	///
	/// @param next when to look again; empty to take it in hand now
	record LookAgain(String words, Optional<LocalDate> next) implements OfHandler {}

	/// 延期: once, before it is due, no longer than the first time.
	record Extend(Span by, String words) implements OfHandler {}

	/// 说办好了.
	///
	/// @param explained whether it was explained rather than solved
	record Report(String words, List<AttachmentId> evidence, boolean explained) implements OfHandler {}

	/// 居民答了.
	record Answered(String words) implements OfResidents {}

	/// The time for an answer is over; the clock goes on.
	record GoOn() implements OfResidents {}

	/// 居民说办好了.
	record SaidDone(UUID request, String words, Optional<Integer> stars) implements OfResidents {}

	/// 居民说没办好, or asks again about what was declined.
	record SaidNotDone(UUID request, String words) implements OfResidents {}

	/// Seven days without a word after being told.
	record Silence() implements OfResidents {}

	/// 居民说不办了.
	record Drop(String words) implements OfResidents {}

	/// Why a case may be declined. There is no other reason.
	///
	/// - Source: 北京市接诉即办工作条例第十一条、潍坊市12345政务服务便民热线条例第十九条.
	@Term(value = "不予受理原因", meaning = "a listed reason for which a case may be declined")
	enum RejectReason {
		/// 110, 119, 120, 122 must come at once.
		EMERGENCY_NUMBER("要马上打 110、119、120 或 122 的事"),
		/// A court, an arbitrator, a review or another legal way is open for it.
		LEGAL_CHANNEL("要走诉讼、仲裁、复议、信访这些法定途径的事"),
		/// The same was answered and nothing new is said.
		DUPLICATE_NO_NEW_FACT("同一件事已经答复过，没有新情况"),
		/// Answering would tell a secret.
		SECRET_OR_PRIVACY("牵涉国家秘密、商业秘密或别人的隐私"),
		/// No body here has the duty.
		OUT_OF_DUTY("不在我们能管的范围里"),
		/// What is asked for is against the law.
		UNLAWFUL_DEMAND("要求的事不合法"),
		/// Even after asking it is not clear what is meant.
		TOO_VAGUE("问过了，还是弄不清是什么事");

		private final String word;

		RejectReason(String word) {
			this.word = word;
		}

		/// The reason in words.
		public String word() {
			return word;
		}
	}

	/// Why a case may be parked.
	@Term(value = "存案原因", meaning = "a listed reason for which a case waits for better days")
	enum ParkReason {
		/// No money this year.
		NO_FUNDS("今年没有这笔钱"),
		/// It waits for a season.
		SEASON("要等季节"),
		/// It waits for a plan or a policy.
		PLAN("要等规划或政策"),
		/// It needs the agreement of owners.
		OWNERS("要业主商量好"),
		/// Something outside our power came between.
		FORCE_MAJEURE("遇到挡不住的情况");

		private final String word;

		ParkReason(String word) {
			this.word = word;
		}

		/// The reason in words.
		public String word() {
			return word;
		}
	}
}

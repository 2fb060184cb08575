package nuandeng.insight;

import static nuandeng.insight.Basis.CHASES;
import static nuandeng.insight.Basis.ORDERS;
import static nuandeng.insight.Basis.PROMISES;
import static nuandeng.insight.Basis.REVIEWS;
import static nuandeng.insight.Basis.SENDINGS;
import static nuandeng.insight.Basis.VOICES;

import java.util.Locale;

/// Which rows stand behind a figure. The figure counts with the same condition that lists its rows (INS-09).
public enum Behind {
	/// Everything received.
	ALL(VOICES, "收到", "true"),
	/// Done and confirmed.
	DONE(VOICES, "办好", "f.fate = 'DONE'"),
	/// A body outside works on it.
	PASSED_ON(VOICES, "转出", "f.fate = 'PASSED_ON'"),
	/// Not now.
	PARKED(VOICES, "存案", "f.fate = 'PARKED'"),
	/// Not here at all.
	DECLINED(VOICES, "没法办", "f.fate = 'DECLINED'"),
	/// Handled with another one.
	JOINED(VOICES, "并到别件", "f.fate = 'JOINED'"),
	/// Nobody asks any more.
	WITHDRAWN(VOICES, "撤回", "f.fate = 'WITHDRAWN'"),
	/// No result yet.
	IN_HAND(VOICES, "在办", "f.fate = 'IN_HAND'"),
	/// Everything but what is in hand.
	WITH_RESULT(VOICES, "有结果", "f.fate <> 'IN_HAND'"),
	/// One for each case.
	CASES(VOICES, "案件", "f.stands"),
	/// Taken on.
	TAKEN_ON(VOICES, "受理", "f.fate <> 'DECLINED'"),
	/// Done by solving it, not by explaining.
	SOLVED(VOICES, "解决了", "f.fate = 'DONE' AND f.solved"),
	/// Over: neither parked nor in hand.
	SETTLED(VOICES, "办结", "f.fate NOT IN ('PARKED', 'IN_HAND')"),
	/// Parked, and not looked at again when it should have been.
	LOOK_MISSED(VOICES, "过了回看日",
			"f.fate = 'PARKED' AND (f.look_back + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' <= :asOf::timestamptz + interval '1 microsecond'"),
	/// Nobody in charge for more than a working day.
	OWNERLESS(VOICES, "没人管的", "f.fate = 'IN_HAND' AND f.lead IS NULL AND f.said_at < :workedSince"),
	/// Past its date and without a result.
	LATE(VOICES, "超时还没结果", Words.LATE),
	/// Said to be done in time, and closed.
	CLOSED_IN_TIME(VOICES, "按时办结", "f.fate = 'DONE' AND f.reported_at <= f.due"),
	/// What should be closed by now.
	CLOSED_OR_LATE(VOICES, "办结的和超时的", "(f.fate = 'DONE' OR " + Words.LATE + ")"),
	/// Handled a second time.
	REDONE(VOICES, "重办过的", "f.fate = 'DONE' AND f.redos > 0"),
	/// Its clock stood for a while.
	STOPPED(VOICES, "停过钟的", "f.fate = 'DONE' AND f.paused_minutes > 0"),
	/// Somebody spoke with the residents.
	REACHED(VOICES, "联系上的", Words.A_CASE + " AND f.contacted_at <= :asOf"),
	/// Somebody tried to speak with the residents, or should have by now.
	CONTACT_OWED(VOICES, "该联系的", Words.OWED + " AND f.contact_by IS NOT NULL"),
	/// Reached by the limit of its class.
	CONTACTED_IN_TIME(VOICES, "按时联系上的",
			Words.OWED + " AND f.contacted_at <= :asOf AND f.contacted_at <= f.contact_by"),
	/// The limit was not written down, or lies in a year whose calendar is not published.
	WITHOUT_LIMIT(VOICES, "没有联系时限的", Words.OWED + " AND f.contact_by IS NULL"),
	/// Said whether it is solved.
	ANSWERED(VOICES, "回答了的", Words.HERE + " AND f.said_done IS NOT NULL"),
	/// Said that it is solved.
	SAID_SOLVED(VOICES, "说解决了的", Words.HERE + " AND f.said_done"),
	/// Gave stars.
	RATED(VOICES, "评价了的", Words.HERE + " AND f.rated IS NOT NULL"),
	/// Gave 3 stars or more.
	SATISFIED(VOICES, "基本满意以上", Words.HERE + " AND f.rated >= 3"),
	/// Gave 4 stars or more.
	PLEASED(VOICES, "满意以上", Words.HERE + " AND f.rated >= 4"),
	/// Were asked and gave no answer.
	SILENT(VOICES, "没有回答的", Words.ASKED + " AND f.said_done IS NULL"),
	/// Hang on what is closed.
	CLOSED(VOICES, "办结了的", Words.HERE + " AND f.state = 'CLOSED'"),
	/// Of these, were called back or answered.
	CLOSED_CALLED_BACK(VOICES, "办结后回访过的", Words.HERE + " AND f.state = 'CLOSED' AND " + Words.CALLED),
	/// Were called back or answered.
	CALLED_BACK(VOICES, "回访过的", Words.ASKED + " AND " + Words.CALLED),
	/// Were called back in vain.
	CALLED_IN_VAIN(VOICES, "没打通或没回答的", Words.ASKED + " AND f.called AND f.said_done IS NULL"),
	/// Were once judged badly.
	LOW(VOICES, "差评", Words.HERE + " AND f.low_at <= :asOf"),
	/// Of these, heard of a new result or an answer, or judge differently now.
	LOW_ANSWERED(VOICES, "差评后有答复的", Words.HERE + " AND f.low_at <= :asOf"
			+ " AND (f.told_at > f.low_at AND f.told_at <= :asOf OR f.said_done AND coalesce(f.rated, 3) >= 3)"),
	/// Every sending.
	SENT(SENDINGS, "派出的", "true"),
	/// Taken up within the limit.
	TAKEN_UP_IN_TIME(SENDINGS, "按时签收的",
			"s.answer = 'TAKEN_UP' AND s.answered_at <= :asOf AND s.answered_at <= s.sign_in_by"),
	/// The body said: not ours.
	RETURNED(SENDINGS, "退单", Words.RETURNED),
	/// And somebody else got it.
	RETURNED_RIGHTLY(SENDINGS, "退单后改派的", Words.RETURNED_RIGHTLY),
	/// Everything but that.
	SENT_RIGHT(SENDINGS, "派对的", "(" + Words.RETURNED_RIGHTLY + ") IS NOT TRUE"),
	/// The day of the promise is over.
	PROMISES_DUE(PROMISES, "到期的承诺", "true"),
	/// And the speaker was told by then.
	PROMISES_KEPT(PROMISES, "按时回了话的", "t.at < d.ends"),
	/// A speaker asked where it stands.
	CHASED(CHASES, "催问", "true"),
	/// What was declined was looked at again.
	REVIEWED(REVIEWS, "复核过的", "true"),
	/// And is handled now.
	CHANGED(REVIEWS, "复核后改了的", "s.answer <> 'DECLINED'"),
	/// 点单.
	ORDERED(ORDERS, "点单", "true"),
	/// 下单.
	PUBLISHED(ORDERS, "下单", "f.published"),
	/// 接单.
	TAKEN(ORDERS, "有人接的", "f.taken"),
	/// Confirmed by who asked.
	CONFIRMED(ORDERS, "确认办好的", "f.confirmed"),
	/// 评单.
	PRAISED_OR_NOT(ORDERS, "评单", "f.stars IS NOT NULL"),
	/// Four stars or more.
	PRAISED(ORDERS, "好评", "f.stars >= 4");

	private final Basis basis;
	private final String word;
	private final String condition;

	Behind(Basis basis, String word, String condition) {
		this.basis = basis;
		this.word = word;
		this.condition = condition;
	}

	/// Conditions that several figures share.
	private static final class Words {

		static final String HERE = "f.fate <> 'WITHDRAWN'";
		static final String A_CASE = "f.stands AND f.root IS NOT NULL AND " + HERE;
		static final String LATE =
				"f.fate IN ('IN_HAND', 'PASSED_ON') AND f.state NOT IN ('REPORTED', 'DROPPED') AND f.due < :asOf";
		static final String OWED = A_CASE + " AND (f.tried OR f.contact_wanted AND f.fate <> 'DECLINED'"
				+ " AND (f.contact_by < :asOf OR f.contact_by IS NULL))";
		static final String ASKED = HERE + " AND f.state IN ('REPORTED', 'CLOSED')";
		static final String CALLED = "(f.called OR f.said_done IS NOT NULL)";
		static final String RETURNED = "s.answer = 'DISPUTED' AND s.answered_at <= :asOf";
		static final String RETURNED_RIGHTLY =
				RETURNED + " AND s.then_at <= :asOf AND s.then_lead IS DISTINCT FROM s.lead";
	}

	/// The Chinese words.
	public String word() {
		return word;
	}

	/// Tells whether the rows are orders.
	public boolean ofOrders() {
		return basis == ORDERS;
	}

	/// Tells whether the rows are things that happened to requests.
	public boolean ofSteps() {
		return basis == SENDINGS || basis == PROMISES || basis == CHASES || basis == REVIEWS;
	}

	/// The word in addresses.
	public String path() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/// The rows of a fate.
	public static Behind of(Fate fate) {
		return valueOf(fate.name());
	}

	/// Reads the word of an address; everything for a word that is none.
	public static Behind of(String path) {
		for (var behind : values()) {
			if (behind.path().equals(path)) {
				return behind;
			}
		}
		return ALL;
	}

	Basis basis() {
		return basis;
	}

	/// The condition on the rows of its basis.
	String condition() {
		return condition;
	}
}

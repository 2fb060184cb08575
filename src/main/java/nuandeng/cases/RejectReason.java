package nuandeng.cases;

import nuandeng.kernel.Term;

/// Why a case may be declined. There is no other reason.
///
/// - Source: 北京市接诉即办工作条例第十一条、潍坊市12345政务服务便民热线条例第十九条.
@Term(value = "不予受理原因", meaning = "a listed reason for which a case may be declined")
public enum RejectReason {
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

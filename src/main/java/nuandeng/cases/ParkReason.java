package nuandeng.cases;

import nuandeng.kernel.Term;

/// Why a case may be parked.
@Term(value = "存案原因", meaning = "a listed reason for which a case waits for better days")
public enum ParkReason {
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

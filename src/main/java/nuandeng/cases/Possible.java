package nuandeng.cases;

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
	ORDER
}

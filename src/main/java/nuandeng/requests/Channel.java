package nuandeng.requests;

import nuandeng.kernel.Term;

/// How something was said.
@Term(value = "渠道", meaning = "how something was said: on the page, by telephone, face to face, on paper")
public enum Channel {
	/// On our own pages.
	WEB("网上"),
	/// By telephone, in office hours.
	PHONE("电话"),
	/// To whoever was on duty at night.
	DUTY_CALL("值班电话"),
	/// At the counter or in the lane.
	FACE_TO_FACE("当面"),
	/// At somebody's door.
	VISIT("上门"),
	/// On a slip of paper or in a letter.
	PAPER("纸条、信"),
	/// In a message, pasted by whoever got it.
	WECHAT_MESSAGE("微信"),
	/// In a meeting.
	MEETING("开会"),
	/// Handed on by the city's hot line.
	HOTLINE_12345("12345"),
	/// Handed on by somebody else.
	TRANSFER("别处转来"),
	/// From another system, in a file.
	FEED("导入");

	private final String word;

	Channel(String word) {
		this.word = word;
	}

	/// The Chinese word.
	public String word() {
		return word;
	}
}

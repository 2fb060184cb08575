package nuandeng.filing.web;

import java.util.Arrays;
import java.util.Optional;

/// How somebody fills in the form.
public enum Speaking {
	/// About something of their own.
	FOR_ONESELF("own"),
	/// 替别人说: for somebody who is told nothing unless they want to be.
	FOR_SOMEBODY("other"),
	/// 我有个主意: to propose something.
	OF_AN_IDEA("idea");

	private final String word;

	Speaking(String word) {
		this.word = word;
	}

	/// Its word in the form.
	public String word() {
		return word;
	}

	static Optional<Speaking> of(String word) {
		return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
	}
}

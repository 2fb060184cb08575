package nuandeng.insight;

import java.util.Locale;

/// Which rows stand behind a figure. The figure counts with the same condition that lists its rows.
public enum Behind {
	/// Everything received.
	ALL("收到", "true"),
	/// Done and confirmed.
	DONE("办好", "f.fate = 'DONE'"),
	/// A body outside works on it.
	PASSED_ON("转出", "f.fate = 'PASSED_ON'"),
	/// Not now.
	PARKED("存案", "f.fate = 'PARKED'"),
	/// Not here at all.
	DECLINED("没法办", "f.fate = 'DECLINED'"),
	/// Handled with another one.
	JOINED("并到别件", "f.fate = 'JOINED'"),
	/// Nobody asks any more.
	WITHDRAWN("撤回", "f.fate = 'WITHDRAWN'"),
	/// No result yet.
	IN_HAND("在办", "f.fate = 'IN_HAND'"),
	/// Taken on.
	TAKEN_ON("受理", "f.fate <> 'DECLINED'"),
	/// Done by solving it, not by explaining.
	SOLVED("解决了", "f.fate = 'DONE' AND f.solved"),
	/// Over: neither parked nor in hand.
	SETTLED("办结", "f.fate NOT IN ('PARKED', 'IN_HAND')"),
	/// Nobody in charge for more than a working day.
	OWNERLESS("没人管的", "f.fate = 'IN_HAND' AND f.lead IS NULL AND f.said_at < :ownerless"),
	/// Past its date and still in hand.
	LATE("超时还在办", "f.fate = 'IN_HAND' AND f.state <> 'REPORTED' AND f.due < :asOf");

	private final String word;
	private final String condition;

	Behind(String word, String condition) {
		this.word = word;
		this.condition = condition;
	}

	/// The Chinese words.
	public String word() {
		return word;
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

	/// The condition on `insight.fates`, without a value in it. `:ownerless` must be bound; it is named in every one so
	/// that it may be.
	String condition() {
		return condition + " AND :ownerless::timestamptz IS NOT NULL";
	}
}

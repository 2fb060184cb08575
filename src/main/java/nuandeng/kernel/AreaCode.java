package nuandeng.kernel;

import java.util.Optional;

/// The code of an area: province 2 digits, city 4, district 6, street 9, community 12, grid 15. A longer code lies
/// inside every shorter one it begins with, so that "within" is a question about text, in Java and in SQL alike.
///
/// - Source: the statistical code of divisions (12 digits) and the unit grid code (15 digits).
@Term(value = "区划代码", meaning = "the statutory code of a division, down to the grid")
public record AreaCode(String digits) implements Comparable<AreaCode> {

	/// What sort of area a code is.
	public enum Level {
		/// 省.
		PROVINCE(2),
		/// 市.
		CITY(4),
		/// 区、县、旗.
		DISTRICT(6),
		/// 街道.
		STREET(9),
		/// 社区.
		COMMUNITY(12),
		/// 网格.
		GRID(15);

		private final int length;

		Level(int length) {
			this.length = length;
		}

		/// How many digits a code of this level has.
		public int digits() {
			return length;
		}
	}

	/// Refuses what is not digits of one of the six lengths.
	public AreaCode {
		if (!digits.matches("\\d{2}(\\d{2}(\\d{2}(\\d{3}(\\d{3}(\\d{3})?)?)?)?)?")) {
			throw new IllegalArgumentException("not an area code: " + digits);
		}
	}

	/// What sort of area this is.
	public Level level() {
		for (var level : Level.values()) {
			if (level.length == digits.length()) {
				return level;
			}
		}
		throw new IllegalStateException(digits);
	}

	/// Tells whether `other` is this area or lies inside it.
	public boolean contains(AreaCode other) {
		return other.digits.startsWith(digits);
	}

	/// This area or the one around it at a level; empty if this one is wider.
	public Optional<AreaCode> at(Level level) {
		return digits.length() < level.length
				? Optional.empty()
				: Optional.of(new AreaCode(digits.substring(0, level.length)));
	}

	/// The first code after everything inside this area, so that `code >= digits AND code < end` is the whole of it
	/// in SQL under the C collation.
	public String end() {
		return digits + ":";
	}

	@Override
	public int compareTo(AreaCode other) {
		return digits.compareTo(other.digits);
	}

	@Override
	public String toString() {
		return digits;
	}
}

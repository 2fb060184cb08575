package nuandeng.orders;

import java.util.Optional;
import nuandeng.kernel.AreaCode;

/// How widely an order is offered.
public enum Reach {
	/// To those of the grid.
	GRID("本网格", AreaCode.Level.GRID),
	/// To those of the community.
	COMMUNITY("全社区", AreaCode.Level.COMMUNITY),
	/// To those of the street.
	STREET("全街道", AreaCode.Level.STREET);

	private final String word;
	private final AreaCode.Level level;

	Reach(String word, AreaCode.Level level) {
		this.word = word;
		this.level = level;
	}

	/// The Chinese word.
	public String word() {
		return word;
	}

	/// The next wider one.
	Optional<Reach> wider() {
		return this == STREET ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
	}

	/// Everything it reaches from a place in `area`.
	AreaCode around(AreaCode area) {
		return area.at(level).orElse(area);
	}

	/// The narrowest that says something about `area`: an order for a whole community is not first offered to a grid.
	static Reach first(AreaCode area) {
		return area.level() == AreaCode.Level.GRID ? GRID : COMMUNITY;
	}
}

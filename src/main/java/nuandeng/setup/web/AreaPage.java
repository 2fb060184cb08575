package nuandeng.setup.web;

import java.util.List;
import java.util.Optional;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.AreaCode.Level;
import nuandeng.territory.Area;
import nuandeng.territory.Place;
import nuandeng.web.Page;
import nuandeng.web.Problems;
import nuandeng.web.spi.Hosts;

/// One area of the tree: its name, what lies inside, and what can be added there.
///
/// @param area empty for a root that has no name yet
/// @param above the areas around it, the widest first
/// @param children the areas inside it, one level down
/// @param host how a community presents itself
/// @param places the places of a grid, a page of them
/// @param more whether there are more places after these
/// @param doors how many doors inside have a code
public record AreaPage(AreaCode code, Optional<Area> area, List<Area> above, List<Area> children,
		Optional<Hosts.Host> host, List<Place> places, boolean more, int doors, Form form) implements Page {

	/// How a community can be reached.
	record Contact(String address, String phone, String hours, String filing) {}

	@Override
	public int status() {
		return form.problems().any() ? 422 : 200;
	}

	/// What is wrong with what was typed.
	public Problems problems() {
		return form.problems();
	}

	/// Its name; its code until it has one.
	public String name() {
		return area.map(Area::name).orElse(code.digits());
	}

	/// The word for what lies one level down, such as “社区”; empty under a grid.
	public String childWord() {
		return below(code).map(AreaPage::word).orElse("");
	}

	/// How many digits of its own a child has.
	public int ownDigits() {
		return below(code).map(level -> level.digits() - code.digits().length()).orElse(0);
	}

	/// The first digits that no child has yet.
	public String nextDigits() {
		var last = children.isEmpty() ? 0
				: Integer.parseInt(children.getLast().code().digits().substring(code.digits().length()));
		return ("%0" + Math.max(1, ownDigits()) + "d").formatted(last + 1);
	}

	/// Tells whether a child is a community, which has a telephone.
	public boolean childIsCommunity() {
		return below(code).equals(Optional.of(Level.COMMUNITY));
	}

	/// Tells whether it is a grid, in which places lie.
	public boolean isGrid() {
		return code.level() == Level.GRID;
	}

	/// Tells whether nothing lies inside it, so that it may end.
	public boolean empty() {
		return children.isEmpty() && places.isEmpty();
	}

	/// What to write about the digits of a child.
	public String digitsHint() {
		return switch (code.level()) {
			case PROVINCE, CITY -> "统计用区划代码里它自己的两位";
			case DISTRICT -> "统计用区划代码里它自己的三位：街道 001 起，镇 100 起，乡 200 起";
			case STREET -> "统计用区划代码里它自己的三位：居委会 001 起，村委会 200 起";
			case COMMUNITY, GRID -> "社区里的网格从 001 往下编";
		};
	}

	/// The level under a code's.
	static Optional<Level> below(AreaCode code) {
		return code.level() == Level.GRID ? Optional.empty() : Optional.of(Level.values()[code.level().ordinal() + 1]);
	}

	static String word(Level level) {
		return switch (level) {
			case PROVINCE -> "省";
			case CITY -> "市";
			case DISTRICT -> "区县";
			case STREET -> "街道";
			case COMMUNITY -> "社区";
			case GRID -> "网格";
		};
	}
}

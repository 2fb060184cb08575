package nuandeng.territory;

import java.util.Optional;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PlaceId;
import nuandeng.kernel.Term;

/// A place people can point to.
///
/// @param grid the grid it lies in
/// @param name as people say it, whole, such as “3栋2单元” or “南门晾晒场”
/// @param doorCode what is printed on its door; empty where there is none
@Term(value = "地点", meaning = "a building, an entrance or a public place people can point to")
public record Place(PlaceId id, AreaCode grid, Kind kind, String name, Optional<String> doorCode) {

	/// What sort of place it is.
	public enum Kind {
		/// A whole building.
		BUILDING("楼栋"),
		/// An entrance of a building.
		ENTRANCE("单元"),
		/// A place everybody uses.
		PUBLIC("公共地方");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		/// The Chinese word.
		public String word() {
			return word;
		}
	}

	/// The community it lies in.
	public AreaCode community() {
		return grid.at(AreaCode.Level.COMMUNITY).orElseThrow();
	}
}

package nuandeng.testing.book;

import java.util.List;

/// A leaf of the book.
///
/// @param file its name under `docs/book`
/// @param title what the table of contents calls it
/// @param text what is printed, below the title
record Leaf(String file, String title, String text) {

	/// The whole file.
	String printed() {
		return "# " + title + "\n\n*Printed from the code by `BookTests`; a change by hand fails the build.*\n\n"
				+ text.strip() + "\n";
	}

	/// One row of a table; bars inside cells are written so that they do not end the cell.
	static String row(Object... cells) {
		var row = new StringBuilder("|");
		for (var cell : cells) {
			row.append(' ').append(String.valueOf(cell).replace("|", "\\|").replace("\n", "<br>")).append(" |");
		}
		return row.append('\n').toString();
	}

	/// The head of a table.
	static String head(String... columns) {
		return row((Object[]) columns) + "|" + " --- |".repeat(columns.length) + "\n";
	}

	/// Several things in one cell, one a line.
	static String lines(List<String> things) {
		return String.join("<br>", things);
	}
}

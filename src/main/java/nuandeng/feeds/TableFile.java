package nuandeng.feeds;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// A file that is a table: headings somewhere near its top, a message in each row under them.
abstract class TableFile implements FeedFile {

	/// How many rows of title may stand above the headings.
	private static final int TITLE_ROWS = 20;

	private Iterator<List<String>> rows = java.util.Collections.emptyIterator();
	private List<String> columns = List.of();
	private @Nullable RawRow next;
	private int number;

	/// Finds the headings.
	///
	/// @throws Unreadable if there are none
	final void begin(Iterator<List<String>> all) {
		this.rows = all;
		for (int i = 0; i < TITLE_ROWS && rows.hasNext(); i++) {
			var headings = named(rows.next());
			number++;
			if (Column.enough(Column.among(headings))) {
				columns = headings;
				return;
			}
		}
		throw new Unreadable(FeedRules.COLUMNS_NEEDED);
	}

	private static List<String> named(List<String> cells) {
		var headings = new ArrayList<String>();
		for (var cell : cells) {
			var heading = cell.replace("\uFEFF", "").strip();
			headings.add(heading.isEmpty() || headings.contains(heading) ? heading + "(" + (headings.size() + 1) + ")"
					: heading);
		}
		return headings;
	}

	@Override
	public final List<String> columns() {
		return columns;
	}

	/// Looks for the next row; nothing is read further ahead, so that a file that breaks off keeps what came before.
	@Override
	public final boolean hasNext() {
		advance();
		return next != null;
	}

	@Override
	public final RawRow next() {
		advance();
		var row = next;
		if (row == null) {
			throw new NoSuchElementException();
		}
		next = null;
		return row;
	}

	private void advance() {
		while (next == null && rows.hasNext()) {
			var row = rows.next();
			number++;
			if (row.stream().anyMatch(cell -> !cell.isBlank()) && !isTotal(row)) {
				next = new RawRow(number, cells(row), true);
			}
		}
	}

	/// The sum under a table is nobody's message.
	private static boolean isTotal(List<String> row) {
		var first = row.stream().filter(cell -> !cell.isBlank()).findFirst().orElse("").strip();
		return first.matches("合\\s*计|总\\s*计|小\\s*计")
				&& row.stream().filter(cell -> !cell.isBlank()).count() <= 2;
	}

	private Map<String, String> cells(List<String> row) {
		var cells = new LinkedHashMap<String, String>();
		for (int i = 0; i < columns.size(); i++) {
			cells.put(columns.get(i), i < row.size() ? row.get(i) : "");
		}
		return cells;
	}
}

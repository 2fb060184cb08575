package nuandeng.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// The first sheet of a workbook (.xlsx).
final class WorkbookFile extends TableFile {

	private final ReadableWorkbook book;
	private final Stream<Row> rows;

	WorkbookFile(Path file) throws IOException {
		Unfolding.check(file);
		try {
			this.book = new ReadableWorkbook(file.toFile());
			this.rows = book.getFirstSheet().openStream();
			begin(new Rows(rows.iterator()));
		} catch (ExcelReaderException | UncheckedIOException | IllegalStateException | NumberFormatException e) {
			throw new Unreadable(FeedRules.KINDS_OF_FILES);
		}
	}

	/// The rows of a sheet; rows that are left out in the file count as empty ones.
	private static final class Rows implements Iterator<List<String>> {

		private final Iterator<Row> rows;

		Rows(Iterator<Row> rows) {
			this.rows = rows;
		}

		@Override
		public boolean hasNext() {
			try {
				return rows.hasNext();
			} catch (Unreadable e) {
				throw e;
			} catch (RuntimeException e) {
				// The reader throws whatever it likes at a damaged sheet; to the person the file cannot be read on.
				throw new UncheckedIOException(new IOException(e));
			}
		}

		@Override
		public List<String> next() {
			var row = rows.next();
			var cells = new ArrayList<String>();
			for (int i = 0; i < row.getCellCount(); i++) {
				cells.add(row.getOptionalCell(i).map(WorkbookFile::words).orElse(""));
			}
			return cells;
		}
	}

	private static String words(Cell cell) {
		if (cell.getType() == CellType.NUMBER) {
			var raw = cell.getRawValue();
			return raw.contains("E+") && cell.asNumber().precision() <= 15 ? cell.asNumber().toPlainString() : raw;
		}
		return cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY ? "" : cell.getText();
	}

	@Override
	public int percent() {
		return 0;
	}

	@Override
	public void close() throws IOException {
		rows.close();
		book.close();
	}
}

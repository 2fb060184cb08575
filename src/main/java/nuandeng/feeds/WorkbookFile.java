package nuandeng.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// The first sheet of a workbook (.xlsx).
final class WorkbookFile extends TableFile {

	/// How large the parts of a workbook may unfold; its texts are held in memory while it is read.
	private static final long UNFOLDED = 160L << 20;

	private final ReadableWorkbook book;
	private final Stream<Row> rows;

	WorkbookFile(Path file) throws IOException {
		checkSize(file);
		try {
			this.book = new ReadableWorkbook(file.toFile());
			this.rows = book.getFirstSheet().openStream();
			begin(new Rows(rows.iterator()));
		} catch (ExcelReaderException e) {
			throw new Unreadable(FeedRules.KINDS_OF_FILES);
		}
	}

	private static void checkSize(Path file) throws IOException {
		try (var zip = new ZipFile(file.toFile())) {
			var texts = zip.getEntry("xl/sharedStrings.xml");
			if (zip.getEntry("xl/workbook.xml") == null || texts != null && texts.getSize() > UNFOLDED) {
				throw new Unreadable(FeedRules.KINDS_OF_FILES);
			}
		} catch (java.util.zip.ZipException e) {
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
			return rows.hasNext();
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

package nuandeng.feeds;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;

/// Writes the sheet of rows to be put right, piece by piece. Every cell is text, so that numbers keep their digits and
/// nothing is taken for a formula.
final class WrongSheet {

	/// How many rows are held at once.
	static final int PIECE = 500;

	/// How much a cell of a workbook holds.
	private static final int CELL = 32_767;

	private WrongSheet() {}

	/// @param rows the rows after one with a number
	static void write(Run run, IntFunction<List<RunLog.WrongRow>> rows, OutputStream out) throws IOException {
		try (var book = new Workbook(out, "Nuandeng", "1.0")) {
			var sheet = book.newWorksheet("要改的行");
			var columns = run.columns();
			for (int i = 0; i < columns.size(); i++) {
				sheet.inlineString(0, i, columns.get(i));
			}
			sheet.inlineString(0, columns.size(), "原因");
			sheet.style(0, columns.size()).bold().set();
			var line = 0;
			for (var piece = rows.apply(0); !piece.isEmpty(); piece = rows.apply(piece.getLast().row())) {
				for (var row : piece) {
					line++;
					for (int i = 0; i < columns.size(); i++) {
						sheet.inlineString(line, i, cut(row.cells().getOrDefault(columns.get(i), "")));
					}
					sheet.inlineString(line, columns.size(), "第 " + row.row() + " 行：" + row.because());
				}
				sheet.flush();
			}
			sheet.finish();
		}
	}

	private static String cut(String text) {
		return text.length() <= CELL ? text : text.substring(0, CELL);
	}
}

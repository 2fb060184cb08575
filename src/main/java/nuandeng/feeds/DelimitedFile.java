package nuandeng.feeds;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A table whose cells are parted by commas, semicolons or tabs.
final class DelimitedFile extends TableFile {

	private final FeedFile.Text text;
	private final CSVParser parser;

	DelimitedFile(Path file, Charset charset) throws IOException {
		var delimiter = delimiterOf(file, charset);
		this.text = new FeedFile.Text(file, charset);
		this.parser = CSVFormat.DEFAULT.builder()
				.setDelimiter(delimiter)
				.setIgnoreEmptyLines(false)
				.setLenientEof(true)
				.setTrailingData(true)
				.get()
				.parse(text);
		begin(new Rows(parser.iterator(), text));
	}

	private static char delimiterOf(Path file, Charset charset) throws IOException {
		try (var text = new FeedFile.Text(file, charset)) {
			var beginning = new char[4096];
			var read = Math.max(0, text.read(beginning, 0, beginning.length));
			var counts = new int[3];
			for (int i = 0; i < read; i++) {
				counts[0] += beginning[i] == ',' ? 1 : 0;
				counts[1] += beginning[i] == '\t' ? 1 : 0;
				counts[2] += beginning[i] == ';' ? 1 : 0;
			}
			return counts[1] > counts[0] && counts[1] >= counts[2] ? '\t' : counts[2] > counts[0] ? ';' : ',';
		}
	}

	private record Rows(Iterator<CSVRecord> records, FeedFile.Text text) implements Iterator<List<String>> {

		@Override
		public boolean hasNext() {
			text.rowBegins();
			return records.hasNext();
		}

		@Override
		public List<String> next() {
			var cells = new ArrayList<String>();
			records.next().forEach(cells::add);
			return cells;
		}
	}

	@Override
	public int percent() {
		return text.percent();
	}

	@Override
	public void close() throws IOException {
		parser.close();
	}
}

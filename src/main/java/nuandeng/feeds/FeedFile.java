package nuandeng.feeds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import nuandeng.kernel.Rule;

/// A file of messages, read row by row; of whatever size, only one row is held.
interface FeedFile extends Iterator<RawRow>, AutoCloseable {

	/// The headings, in the order of the file; for lines of JSON, those of its first line.
	List<String> columns();

	/// How much has been read.
	///
	/// - Unit: percent of the file's bytes.
	/// - Error: runs ahead of the rows by what is read in advance, some kilobytes; for workbooks 0 until the end.
	int percent();

	@Override
	void close() throws IOException;

	/// The file cannot be read on.
	final class Unreadable extends RuntimeException {

		private final transient Rule because;

		Unreadable(Rule because) {
			super(because.sentence(), null, false, false);
			this.because = because;
		}

		Rule because() {
			return because;
		}
	}

	/// Opens a file, recognised by its content and not by its name.
	///
	/// @throws Unreadable if it is of none of the kinds we read, or its columns are not those of messages
	static FeedFile open(Path file) throws IOException {
		var beginning = beginning(file);
		if (startsWith(beginning, 'P', 'K', 3, 4)) {
			return new WorkbookFile(file);
		}
		for (var letter : beginning) {
			if (letter == 0) {
				throw new Unreadable(FeedRules.KINDS_OF_FILES);
			}
		}
		var first = new String(beginning, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
		if (first.isEmpty() || first.startsWith("<") || first.startsWith("%PDF") || first.startsWith("[")) {
			throw new Unreadable(FeedRules.KINDS_OF_FILES);
		}
		return first.startsWith("{") ? new JsonLines(file) : new DelimitedFile(file, charsetOf(beginning));
	}

	private static byte[] beginning(Path file) throws IOException {
		try (var in = Files.newInputStream(file)) {
			return in.readNBytes(64 * 1024);
		}
	}

	private static boolean startsWith(byte[] beginning, int... signature) {
		return beginning.length >= signature.length
				&& Arrays.equals(Arrays.copyOf(beginning, signature.length), toBytes(signature));
	}

	private static byte[] toBytes(int... values) {
		var bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}

	/// UTF-8 where it can be; else what spreadsheets in China write.
	///
	/// - Source: GB 18030.
	private static Charset charsetOf(byte[] beginning) {
		try {
			var cut = Math.max(0, beginning.length - 4); // the last character may be cut in two
			StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.decode(ByteBuffer.wrap(beginning, 0, endOfCharacter(beginning, cut)));
			return StandardCharsets.UTF_8;
		} catch (CharacterCodingException e) {
			return Charset.forName("GB18030");
		}
	}

	private static int endOfCharacter(byte[] bytes, int from) {
		var end = from;
		while (end > 0 && end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
			end--;
		}
		return bytes.length < 64 * 1024 ? bytes.length : end;
	}

	/// The text of a file, counted as it is read, which refuses a row without end.
	final class Text extends Reader {

		private static final int LONGEST_ROW = 1 << 20;

		private final Counted counted;
		private final Reader reader;
		private final long size;
		private int sinceRow;

		Text(Path file, Charset charset) throws IOException {
			this.size = Math.max(1, Files.size(file));
			this.counted = new Counted(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
			this.reader = new InputStreamReader(counted, charset);
		}

		void rowBegins() {
			sinceRow = 0;
		}

		int percent() {
			return (int) Math.min(100, counted.bytes * 100 / size);
		}

		@Override
		public int read(char[] into, int from, int length) throws IOException {
			var count = reader.read(into, from, Math.min(length, 8192));
			sinceRow += Math.max(0, count);
			if (sinceRow > LONGEST_ROW) {
				throw new Unreadable(FeedRules.NOT_ENDLESS);
			}
			return count;
		}

		@Override
		public void close() throws IOException {
			reader.close();
		}
	}

	/// Counts the bytes that go through.
	final class Counted extends java.io.FilterInputStream {

		private long bytes;

		Counted(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			var one = super.read();
			bytes += one < 0 ? 0 : 1;
			return one;
		}

		@Override
		public int read(byte[] into, int from, int length) throws IOException {
			var count = super.read(into, from, length);
			bytes += Math.max(0, count);
			return count;
		}
	}
}

package nuandeng.feeds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Looks through a workbook before it is read, as it really unfolds and whatever its parts are called: what it says of
/// its own size may be untrue, and a small file can unfold into a text, a row or a column number that fills the memory.
final class Unfolding {

	/// How large the parts without rows may be together; the texts among them are held in memory while it is read.
	private static final long TEXTS = 160L << 20;

	/// How long a row may be, in bytes.
	private static final int LONGEST_ROW = 4 << 20;

	/// No column is further out than XFD.
	private static final int LETTERS = 3;

	private final StringBuilder name = new StringBuilder();
	private boolean naming;
	private boolean inTag;
	private int quote;
	private int letters;
	private boolean rows;
	private long since;

	private Unfolding() {}

	/// @throws FeedFile.Unreadable if it is no workbook, or not one to be held
	static void check(Path file) throws IOException {
		try (var zip = new ZipFile(file.toFile())) {
			if (zip.getEntry("xl/workbook.xml") == null) {
				throw new FeedFile.Unreadable(FeedRules.KINDS_OF_FILES);
			}
			var room = TEXTS;
			for (var part : Collections.list(zip.entries())) {
				try (var in = new BufferedInputStream(zip.getInputStream(part), 1 << 16)) {
					room -= new Unfolding().read(in, room);
				}
			}
		} catch (ZipException e) {
			throw new FeedFile.Unreadable(FeedRules.KINDS_OF_FILES);
		}
	}

	/// @return how much of the room for texts it takes
	private long read(InputStream in, long room) throws IOException {
		for (int letter = in.read(); letter >= 0; letter = in.read()) {
			since++;
			if (since > (rows ? LONGEST_ROW : room)) {
				throw new FeedFile.Unreadable(rows ? FeedRules.NOT_ENDLESS : FeedRules.KINDS_OF_FILES);
			}
			if (letter != 0) { // letters of two bytes
				read(letter);
			}
		}
		return rows ? 0 : since;
	}

	private void read(int letter) {
		if (!inTag) {
			if (letter == '<') {
				inTag = true;
				naming = true;
				name.setLength(0);
			}
		} else if (quote != 0) {
			readValue(letter);
		} else if (letter == '>') {
			inTag = false;
			named();
		} else if (letter == '"' || letter == '\'') {
			quote = letter;
			letters = 0;
		} else if (naming && letter > ' ' && name.length() < 40) {
			name.append((char) letter);
		} else {
			named();
		}
	}

	private void named() {
		if (naming && is("row")) {
			rows = true;
			since = 0;
		}
		naming = false;
	}

	/// Cells say where they stand, such as `AB12`.
	private void readValue(int letter) {
		if (letter == quote) {
			quote = 0;
		} else if (letters >= 0 && Character.isLetter(letter)) {
			letters++;
		} else {
			if (letter >= '0' && letter <= '9' && letters > LETTERS && is("c")) {
				throw new FeedFile.Unreadable(FeedRules.KINDS_OF_FILES);
			}
			letters = -1;
		}
	}

	private boolean is(String element) {
		var plain = name.substring(name.indexOf(":") + 1);
		return plain.equals(element) || plain.equals(element + "/");
	}
}

package nuandeng.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What lies in a backup file: the last entry of the archive, one line each, tab between the words.
///
/// @param versions the newest migration of each module
/// @param tables in an order in which each stands after those it refers to
record BackupContents(String madeAt, Map<String, String> versions, List<Kept> tables, List<Kept> files,
		List<Sequence> sequences) {

	/// The name of the entry in the archive.
	static final String ENTRY = "contents.txt";

	private static final String FORMAT = "nuandeng-backup 1";

	/// A table or a file, whole.
	///
	/// @param name `schema.table`, or the path within the data folder
	/// @param rows how many, for a table
	/// @param columns in the order of the copy, for a table
	record Kept(String name, long rows, String columns) {}

	/// Where a counter stood; never below what the tables have used.
	record Sequence(String name, long last, boolean called) {}

	/// The lines of the entry.
	String print() {
		var lines = new StringBuilder(FORMAT + "\n");
		lines.append("made\t").append(madeAt).append('\n');
		versions.forEach((module, version) -> lines.append("schema\t" + module + "\t" + version + "\n"));
		tables.forEach(table -> lines.append("table\t" + table.name() + "\t" + table.rows() + "\t" + table.columns()
				+ "\n"));
		files.forEach(file -> lines.append("file\t" + file.name() + "\n"));
		sequences.forEach(
				one -> lines.append("sequence\t" + one.name() + "\t" + one.last() + "\t" + one.called() + "\n"));
		return lines.append("end\n").toString();
	}

	/// Reads the lines back.
	///
	/// @throws IllegalArgumentException if they are not whole
	static BackupContents parse(String text) {
		if (!text.startsWith(FORMAT + "\n") || !text.endsWith("\nend\n")) {
			throw new IllegalArgumentException("not the contents of a backup");
		}
		var contents = new BackupContents(text.lines().skip(1).findFirst().orElse("").replace("made\t", ""),
				new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		text.lines().skip(2).map(line -> line.split("\t", -1)).forEach(contents::add);
		return contents;
	}

	private void add(String[] words) {
		switch (words[0]) {
			case "schema" -> versions.put(words[1], words[2]);
			case "table" -> tables.add(new Kept(words[1], Long.parseLong(words[2]), words[3]));
			case "file" -> files.add(new Kept(words[1], 0, ""));
			case "sequence" -> sequences.add(
					new Sequence(words[1], Long.parseLong(words[2]), Boolean.parseBoolean(words[3])));
			case "end" -> {}
			default -> throw new IllegalArgumentException("a backup does not hold a " + words[0]);
		}
	}
}

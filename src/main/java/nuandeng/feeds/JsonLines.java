package nuandeng.feeds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One message a line, each an object of JSON.
final class JsonLines implements FeedFile {

	private final FeedFile.Text text;
	private final BufferedReader lines;
	private final JsonMapper json = JsonMapper.builder().build();
	private List<String> columns = List.of();
	private @Nullable String next;
	private int number;

	JsonLines(Path file) throws IOException {
		this.text = new FeedFile.Text(file, StandardCharsets.UTF_8);
		this.lines = new BufferedReader(text);
		advance();
		if (next != null) {
			columns = List.copyOf(cells(next).keySet());
		}
	}

	@Override
	public List<String> columns() {
		return columns;
	}

	@Override
	public boolean hasNext() {
		advance();
		return next != null;
	}

	@Override
	public RawRow next() {
		advance();
		var line = next;
		if (line == null) {
			throw new NoSuchElementException();
		}
		number++;
		next = null;
		var cells = cells(line);
		return cells.isEmpty()
				? new RawRow(number, Map.of(columns.isEmpty() ? "text" : columns.getLast(), line), false)
				: new RawRow(number, cells, true);
	}

	private Map<String, String> cells(String line) {
		try {
			var node = json.readTree(line);
			var cells = new LinkedHashMap<String, String>();
			if (node.isObject()) {
				node.properties().forEach(field -> cells.put(field.getKey(), words(field.getValue())));
			}
			return cells;
		} catch (JacksonException e) {
			return Map.of();
		}
	}

	private static String words(JsonNode value) {
		return value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
	}

	private void advance() {
		try {
			while (next == null) {
				text.rowBegins();
				var line = lines.readLine();
				if (line == null) {
					return;
				}
				var plain = line.replace("\uFEFF", "");
				next = plain.isBlank() ? null : plain;
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public int percent() {
		return text.percent();
	}

	@Override
	public void close() throws IOException {
		lines.close();
	}
}

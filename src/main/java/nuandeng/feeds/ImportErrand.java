package nuandeng.feeds;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.identity.Actor;
import nuandeng.kernel.AreaCode;
import nuandeng.node.spi.Errand;
import nuandeng.territory.Territory;
import org.springframework.stereotype.Component;

/// `./nuandeng import FILE --area CODE --source NAME`.
@Component
class ImportErrand implements Errand {

	private static final int EVERY = 5000;

	private final Feeds feeds;
	private final Territory territory;

	ImportErrand(Feeds feeds, Territory territory) {
		this.feeds = feeds;
		this.territory = territory;
	}

	@Override
	public String word() {
		return "import";
	}

	@Override
	public String usage() {
		return "import FILE --area CODE --source NAME   导入别的系统的来信（JSONL、CSV、xlsx）";
	}

	@Override
	public int run(List<String> arguments, PrintStream out) {
		var options = options(arguments);
		var file = Optional.ofNullable(options.get("file")).map(name -> Path.of(name).toAbsolutePath());
		var area = area(options.getOrDefault("--area", ""));
		var source = options.getOrDefault("--source", "").strip();
		var problem = problem(file, area, source);
		if (problem.isPresent()) {
			out.println(problem.get());
			return 2;
		}
		try {
			return take(file.orElseThrow(), area.orElseThrow(), source, out);
		} catch (IOException e) {
			out.println("文件读不了：" + file.orElseThrow());
			return 1;
		}
	}

	private Optional<String> problem(Optional<Path> file, Optional<AreaCode> area, String source) {
		if (file.isEmpty() || source.isEmpty() || source.length() > RowReading.SHORT) {
			return Optional.of("这样写：./nuandeng " + usage());
		}
		if (!Files.isRegularFile(file.get()) || !Files.isReadable(file.get())) {
			return Optional.of("没有这个文件，或者读不了：" + file.get());
		}
		return area.isEmpty()
				? Optional.of("--area 要写这里有的社区或街道的区划代码（9 到 15 位数字）。")
				: Optional.empty();
	}

	private int take(Path file, AreaCode area, String source, PrintStream out) throws IOException {
		var begun = System.nanoTime();
		out.println("导入到" + territory.nameOf(area) + "，来源“" + source + "”…");
		var said = new int[] {0};
		var run = feeds.take(file, source, area, Actor.clock(), now -> {
			if (now.read() / EVERY > said[0]) {
				said[0] = now.read() / EVERY;
				out.println("  已读 " + now.sentence() + (now.percent() > 0 ? " 文件的 " + now.percent() + "%" : ""));
			}
		});
		out.println(run.sentence() + " 用了 " + Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0 + " 秒。");
		if (run.wrong() > 0) {
			var sheet = sheetBeside(file);
			try (var to = Files.newOutputStream(sheet)) {
				feeds.sheet(run, to);
			}
			out.println("要改的行和原因在 " + sheet + " 里，改完直接再导，不会重复。");
		}
		return run.trouble().isEmpty() ? 0 : 1;
	}

	private static Path sheetBeside(Path file) {
		var name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
		return file.resolveSibling(name + "-要改.xlsx");
	}

	private Optional<AreaCode> area(String code) {
		return code.matches("\\d{6}|\\d{9}|\\d{12}|\\d{15}")
				? Optional.of(new AreaCode(code)).filter(area -> territory.area(area).isPresent())
				: Optional.empty();
	}

	private static Map<String, String> options(List<String> arguments) {
		var options = new HashMap<String, String>();
		for (int i = 0; i < arguments.size(); i++) {
			var word = arguments.get(i);
			if (word.startsWith("--") && i + 1 < arguments.size()) {
				options.put(word, arguments.get(++i));
			} else {
				options.put("file", word);
			}
		}
		return options;
	}
}

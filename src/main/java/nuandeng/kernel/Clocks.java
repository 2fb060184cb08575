package nuandeng.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The clock and the calendar everything runs by.
@Configuration(proxyBeanMethods = false)
class Clocks {

	@Bean
	Settings settings(Environment environment) {
		return new Settings(environment::getProperty);
	}

	@Bean
	InstantSource clock(Settings settings) {
		return Replay.over(settings.clock().map(InstantSource::fixed).orElseGet(InstantSource::system));
	}

	/// The calendar that ships with the program, with what `workdays.csv` in the data folder adds, so that a closed
	/// network can bring in next year's days.
	@Bean
	WorkCalendar workCalendar(Settings settings) {
		var added = settings.folder().resolve("workdays.csv");
		try (var shipped = Clocks.class.getResourceAsStream("workdays.csv")) {
			if (shipped == null) {
				throw new IllegalStateException("workdays.csv is not beside the kernel");
			}
			var lines = new String(shipped.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
			var more = Files.exists(added) ? Files.readAllLines(added) : List.<String>of();
			return WorkCalendar.of(java.util.stream.Stream.concat(lines.stream(), more.stream()).toList(),
					WorkCalendar.Office.USUAL);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

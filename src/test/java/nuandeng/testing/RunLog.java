package nuandeng.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/// Keeps everything that is written to the console during a test run, so that it can be searched for what must never be
/// in a log.
public final class RunLog implements LauncherSessionListener {

	/// Where it is kept.
	public static final Path FILE = Path.of("target/test-run.log");

	@Override
	public void launcherSessionOpened(LauncherSession session) {
		try {
			Files.createDirectories(FILE.getParent());
			var kept = Files.newOutputStream(FILE);
			System.setOut(new PrintStream(new Both(System.out, kept), true, StandardCharsets.UTF_8));
			System.setErr(new PrintStream(new Both(System.err, kept), true, StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static final class Both extends OutputStream {

		private final OutputStream one;
		private final OutputStream other;

		Both(OutputStream one, OutputStream other) {
			this.one = one;
			this.other = other;
		}

		@Override
		public void write(int b) throws IOException {
			one.write(b);
			other.write(b);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			one.write(bytes, from, length);
			other.write(bytes, from, length);
		}

		@Override
		public void flush() throws IOException {
			one.flush();
			other.flush();
		}
	}
}

package nuandeng.node;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What the program says to whoever started it, in Chinese and in short English. This is the console, not a log.
public final class Say {

	private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
	private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

	private Say() {}

	/// Says a line.
	public static void line(String words) {
		OUT.println(words);
	}

	/// Says what is being done now.
	public static void step(String chinese, String english) {
		OUT.println("· " + chinese + " / " + english);
	}

	/// Says what is not as it should be, while the work goes on.
	static void warning(String words) {
		ERR.println("！" + words);
	}

	/// Says why nothing goes on.
	static void problem(String words) {
		ERR.println(words);
	}
}

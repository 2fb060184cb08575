package nuandeng.node.spi;

import java.io.PrintStream;
import java.util.List;

/// Something the program does once on request of its operator, such as `./nuandeng import FILE`. It runs in a process
/// of its own, also beside a running program, on the same database.
public interface Errand {

	/// The word that asks for it, such as `import`.
	String word();

	/// What it does, in one line for `./nuandeng help`, beginning with the word and its arguments.
	String usage();

	/// Does it.
	///
	/// @param arguments the words after the first; file names are as they were typed, from the operator's folder
	/// @param out where to say how it goes
	/// @return what the process ends with; 0 if all is well
	int run(List<String> arguments, PrintStream out);
}

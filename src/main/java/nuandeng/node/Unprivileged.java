package nuandeng.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How a program of PostgreSQL is started. PostgreSQL refuses to run as root; then it runs as nobody in particular in
/// a user namespace of its own, or, where there are none, as another account of the machine.
///
/// @param before what stands before its command
/// @param owner whose its files must be; empty leaves them as they are
record Unprivileged(List<String> before, String owner) {

	private static final String PLAIN = "";

	/// The way that works on this machine.
	///
	/// @param programs a folder that the other account must be able to read
	static Unprivileged here(Path programs) throws IOException {
		if (!"root".equals(System.getProperty("user.name"))) {
			return new Unprivileged(List.of(), PLAIN);
		}
		if (works(List.of("unshare", "-U", "true"))) {
			return new Unprivileged(List.of("unshare", "-U"), "root");
		}
		for (var account : List.of("postgres", "nobody")) {
			var before = List.of("setpriv", "--reuid=" + account, "--regid=" + groupOf(account), "--clear-groups");
			var reads = new ArrayList<>(before);
			reads.addAll(List.of("test", "-x", programs.resolve("postgres").toString()));
			if (works(reads)) {
				return new Unprivileged(before, account);
			}
		}
		throw new CannotStart("PostgreSQL 不能用 root 运行，这台机器也借不到别的账号：请换一个普通账号来启动，或者用自己的数据库（NUANDENG_DB_URL）。",
				"PostgreSQL does not run as root here: start as an ordinary user", null);
	}

	/// The command that runs `program` with `arguments`.
	ProcessBuilder command(Path program, List<String> arguments) {
		var words = new ArrayList<>(before);
		words.add(program.toString());
		words.addAll(arguments);
		var command = new ProcessBuilder(words);
		command.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
		command.environment().put("LC_ALL", "C");
		return command;
	}

	/// Gives a folder with all it holds to the account that PostgreSQL runs as.
	void own(Path folder) throws IOException {
		if (owner.equals(PLAIN) || Files.getOwner(folder).getName().equals(owner)) {
			return;
		}
		var account = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
		try (var all = Files.walk(folder)) {
			for (var path : (Iterable<Path>) all::iterator) {
				if (!Files.isSymbolicLink(path)) {
					Files.setOwner(path, account);
				}
			}
		}
	}

	/// Opens the way to the files for the account that PostgreSQL runs as; not the folder's list.
	void passThrough(Path folder) throws IOException {
		if (!before.isEmpty() && !owner.equals("root")) {
			var permissions = Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
			permissions.add(java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE);
			Files.setPosixFilePermissions(folder, permissions);
		}
	}

	private static String groupOf(String account) throws IOException {
		var process = new ProcessBuilder("id", "-g", account).redirectErrorStream(true).start();
		try (var output = process.inputReader()) {
			var line = output.readLine();
			return line == null || !line.matches("\\d+") ? account : line;
		}
	}

	private static boolean works(List<String> command) {
		try {
			var process = new ProcessBuilder(command)
					.redirectOutput(ProcessBuilder.Redirect.DISCARD)
					.redirectError(ProcessBuilder.Redirect.DISCARD)
					.start();
			return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
		} catch (IOException e) {
			return false; // there is no such program
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}

package nuandeng.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nuandeng.testing.Scratch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The script that starts everything, with a JDK and a Maven that only pretend.
class ScriptTests {

	private static final String JAVAC = "#!/bin/sh\necho javac 25.0.1\n";
	private static final String JAVA = """
			#!/bin/sh
			for word in "$@"; do
				case "$word" in
				-XX:AOTCacheOutput=*) touch "${word#*=}" ;;
				--destination) mkdir -p "$HOME/target/app" && touch "$HOME/target/app/nuandeng.jar" ;;
				start) echo started ;;
				esac
			done
			""";

	/// A build that writes the sources anew as they were, which is what a formatter does.
	private static final String MAVEN = """
			#!/bin/sh
			sleep 0.1
			find "$HOME/src" "$HOME/pom.xml" -type f -exec touch {} +
			""";

	private Path home = Path.of("");

	@BeforeEach
	void aCloneWithAnOlderJavaBesideIt() throws IOException {
		home = Scratch.folder().toRealPath();
		Files.copy(Path.of("nuandeng"), home.resolve("nuandeng"));
		write("src/main/java/A.java", "class A {}\n");
		write("pom.xml", "<project/>\n");
		program("mvnw", MAVEN);
		program("jdk/bin/javac", JAVAC);
		program("jdk/bin/java", JAVA);
	}

	@Test
	void it_builds_when_the_sources_differ_and_not_when_they_were_touched() throws Exception {
		assertThat(started()).contains("编译", "试开", "started");
		assertThat(started()).contains("started").doesNotContain("编译", "试开");
		write("src/main/java/A.java", "class A { int b; }\n");
		assertThat(started()).contains("编译", "started");
		write("src/main/java/B.java", "class B {}\n");
		assertThat(started()).contains("编译", "started");
		assertThat(started()).contains("started").doesNotContain("编译");
	}

	@Test
	void a_build_that_fails_is_said_and_tried_again() throws Exception {
		program("mvnw", "#!/bin/sh\nexit 1\n");
		assertThat(started()).contains("没有编译成").doesNotContain("started");
		program("mvnw", MAVEN);
		assertThat(started()).contains("编译", "started");
	}

	private String started() throws Exception {
		var command = new ProcessBuilder(home.resolve("nuandeng").toString(), "start").redirectErrorStream(true);
		command.environment().put("HOME", home.toString());
		command.environment().put("JAVA_HOME", home.resolve("jdk").toString());
		var process = command.start();
		process.getOutputStream().close();
		var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		return said;
	}

	private void program(String name, String text) throws IOException {
		assertThat(write(name, text).toFile().setExecutable(true)).isTrue();
	}

	private Path write(String name, String text) throws IOException {
		var file = home.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}
}

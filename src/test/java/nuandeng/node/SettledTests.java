package nuandeng.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nuandeng.kernel.Setting;
import nuandeng.kernel.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettledTests {

	@TempDir
	Path home;

	@Test
	void the_environment_wins_over_the_data_folder_and_that_over_the_file_beside_the_program() throws IOException {
		write(home, "NUANDENG_PORT=1111\nNUANDENG_SMTP_PORT=2222\nNUANDENG_SMTP_HOST=here");
		write(home.resolve("data"), "NUANDENG_PORT=3333\nNUANDENG_SMTP_PORT = 4444");

		var settled = Settled.read(home, Map.of("NUANDENG_PORT", "5555", "PATH", "/bin")).settings();

		assertThat(settled.port()).isEqualTo(5555);
		assertThat(settled.text(Setting.SMTP_PORT)).isEqualTo("4444");
		assertThat(settled.text(Setting.SMTP_HOST)).isEqualTo("here");
		assertThat(settled.folder()).isEqualTo(home.resolve("data"));
	}

	@Test
	void a_relative_folder_is_counted_from_the_file_that_names_it() throws IOException {
		write(home, "NUANDENG_DATA=elsewhere/kept");

		assertThat(Settled.read(home, Map.of()).settings().folder()).isEqualTo(home.resolve("elsewhere/kept"));
	}

	@Test
	void an_unknown_name_is_said_and_where_it_stands() throws IOException {
		write(home, "NUANDENG_PROT=1");

		assertThat(Settled.read(home, Map.of("NUANDENG_DATEN", "x")).unknown())
				.hasSize(2)
				.anyMatch(line -> line.contains("NUANDENG_PROT") && line.contains(Settled.FILE))
				.anyMatch(line -> line.contains("NUANDENG_DATEN") && line.contains("环境变量"));
	}

	@Test
	void a_file_that_is_not_text_is_said() throws IOException {
		Files.write(home.resolve(Settled.FILE), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

		assertThatThrownBy(() -> Settled.read(home, Map.of())).isInstanceOf(CannotStart.class)
				.hasMessageContaining("UTF-8");
	}

	@Test
	void a_value_that_cannot_be_used_is_said_wherever_it_stands() throws IOException {
		write(home, "NUANDENG_PORT=eighty");

		assertThatThrownBy(() -> Settled.read(home, Map.of())).isInstanceOf(Settings.Wrong.class);
	}

	private static void write(Path folder, String lines) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve(Settled.FILE), lines);
	}
}

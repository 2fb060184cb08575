package nuandeng.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nuandeng.kernel.Settings;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.Scratch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@NuandengTest
class PulseTests {

	@Autowired
	ApplicationAvailability availability;
	@Autowired
	JdbcClient sql;
	@Autowired
	PlatformTransactionManager transactions;

	@Test
	@Proves({"NOD-08", "NOD-09"})
	void a_disk_without_room_is_not_ready_even_if_one_more_row_fits() throws IOException {
		assertThat(statusIn(Scratch.folder())).isEqualTo(Status.UP);
		assertThat(statusIn(Path.of("/proc"))).isEqualTo(Status.OUT_OF_SERVICE); // no system gives it any room
	}

	private Status statusIn(Path folder) {
		var settings = new Settings(Map.of("NUANDENG_DATA", folder.toString())::get);
		return new Pulse(settings, availability, sql, transactions).health().getStatus();
	}
}

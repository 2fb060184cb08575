package nuandeng.sample;

import nuandeng.kernel.Setting;
import nuandeng.kernel.Settings;
import nuandeng.web.spi.Hosts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Fills a new embedded database with the demo district, before the program says that it is ready. One's own database
/// is never touched, and neither is one in which a community lives already.
@Component
class SampleAtFirstStart implements ApplicationRunner {

	private final Settings settings;
	private final Hosts hosts;
	private final Sample sample;

	SampleAtFirstStart(Settings settings, Hosts hosts, Sample sample) {
		this.settings = settings;
		this.hosts = hosts;
		this.sample = sample;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (settings.text(Setting.DEMO).equals("auto") && !settings.ownDatabase() && hosts.all().isEmpty()) {
			sample.load();
		}
	}
}

package nuandeng.sample;

import nuandeng.identity.AccountRegister;
import nuandeng.kernel.Setting;
import nuandeng.kernel.Settings;
import nuandeng.web.spi.Hosts;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Fills a new embedded database with the demo district. One's own database is never touched, and neither is one in
/// which a community lives already or somebody has an account. It happens before the first page is served and before any clock job runs: the year
/// is told in the past, and a job that looked at the real date in between would meddle with it.
@Component
class SampleAtFirstStart implements SmartLifecycle {

	private final Settings settings;
	private final Hosts hosts;
	private final AccountRegister accounts;
	private final Sample sample;
	private volatile boolean running;

	SampleAtFirstStart(Settings settings, Hosts hosts, AccountRegister accounts, Sample sample) {
		this.accounts = accounts;
		this.settings = settings;
		this.hosts = hosts;
		this.sample = sample;
	}

	@Override
	public void start() {
		if (settings.text(Setting.DEMO).equals("auto") && !settings.ownDatabase() && hosts.all().isEmpty()
				&& !accounts.any()) {
			sample.load();
		}
		running = true;
	}

	@Override
	public void stop() {
		running = false;
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	@Override
	public int getPhase() {
		return 0;
	}
}

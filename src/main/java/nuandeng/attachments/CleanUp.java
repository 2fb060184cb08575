package nuandeng.attachments;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Removes every night the pictures that belong to nothing.
@Component
class CleanUp {

	private static final Logger LOG = LoggerFactory.getLogger(CleanUp.class);

	private final PhotoFolder folder;
	private final Photos photos;

	CleanUp(PhotoFolder folder, Photos photos) {
		this.folder = folder;
		this.photos = photos;
	}

	@Scheduled(cron = "0 10 3 * * *", zone = "Asia/Shanghai")
	void clean() {
		var removed = folder.clean(photos::inUse);
		if (removed > 0) {
			LOG.info("removed {} pictures that belonged to nothing", removed);
		}
	}
}

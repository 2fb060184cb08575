package trespassers;

import java.time.Instant;
import java.time.LocalDate;

class ClockReader {

	Instant now() {
		return Instant.now();
	}

	LocalDate today() {
		return LocalDate.now();
	}

	long milliseconds() {
		return System.currentTimeMillis();
	}

	void wait(int seconds) throws InterruptedException {
		Thread.sleep(seconds * 1000L);
	}
}

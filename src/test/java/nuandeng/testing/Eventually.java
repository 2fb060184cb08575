package nuandeng.testing;

import java.time.Duration;

/// Waits for what another thread does: events are delivered after the commit.
public final class Eventually {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private Eventually() {}

	/// Checks again until it holds, or says why it does not.
	public static void eventually(Runnable check) {
		var end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try {
				check.run();
				return;
			} catch (AssertionError e) {
				if (System.nanoTime() > end) {
					throw e;
				}
				Thread.onSpinWait();
			}
		}
	}
}

package nuandeng.node;

import java.util.ArrayDeque;
import java.util.Deque;

/// What has to be stopped, in the opposite order of starting, however far a start has come.
final class Stops implements AutoCloseable {

	private static volatile boolean signalled;

	private final Deque<Runnable> stops = new ArrayDeque<>();
	private boolean closed;

	/// Remembers something that runs from now on; stops it at once if everything is being stopped already.
	synchronized void add(Runnable stop) {
		if (closed) {
			stop.run();
		} else {
			stops.push(stop);
		}
	}

	/// Remembers what is to be done when all else has stopped.
	synchronized void last(Runnable stop) {
		stops.addLast(stop);
	}

	/// Stops all when the operator says so.
	void onSignal() {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			signalled = true;
			close();
		}, "stop"));
	}

	/// Tells whether the operator has said so; what fails from then on is no news.
	static boolean signalled() {
		return signalled;
	}

	@Override
	public synchronized void close() {
		closed = true;
		while (!stops.isEmpty()) {
			stops.pop().run();
		}
	}
}

package nuandeng.node;

/// A PostgreSQL that is ready.
///
/// @param url the address for the driver
/// @param user the account
/// @param password the password; empty for the embedded one, which listens on this machine only
/// @param whenDone what to do when the program stops
public record Database(String url, String user, String password, Runnable whenDone) implements AutoCloseable {

	@Override
	public void close() {
		whenDone.run();
	}

	@Override
	public String toString() {
		return url.replaceFirst("\\?.*$", "");
	}
}

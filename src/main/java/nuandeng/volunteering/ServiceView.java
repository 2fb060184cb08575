package nuandeng.volunteering;

/// A picture of a line about what was done.
///
/// @param reason why it was struck out; empty otherwise
public record ServiceView(ServiceId id, ServiceState state, Served served, String reason) {

	static ServiceView of(ServiceRecord line) {
		return new ServiceView(line.id(), ServiceState.of(line), line.served(),
				line instanceof ServiceRecord.Struck struck ? struck.reason() : "");
	}
}

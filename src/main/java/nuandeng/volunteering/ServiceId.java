package nuandeng.volunteering;

import java.util.UUID;
import nuandeng.kernel.Ids;

/// The identifier of a line about what was done.
public record ServiceId(UUID value) {

	static ServiceId next() {
		return new ServiceId(Ids.next());
	}

	@Override
	public String toString() {
		return value.toString();
	}
}

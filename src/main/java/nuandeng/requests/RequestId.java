package nuandeng.requests;

import java.util.UUID;

/// The identifier of a request.
public record RequestId(UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}

package nuandeng.kernel;

import java.util.UUID;

/// The identifier of a body (单位) that handles cases; chapter `organisations` knows the rest.
public record BodyId(UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}

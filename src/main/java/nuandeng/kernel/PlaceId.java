package nuandeng.kernel;

import java.util.UUID;

/// The identifier of a place: a building, an entrance, a door, a public place; chapter `territory` knows the rest.
public record PlaceId(UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}

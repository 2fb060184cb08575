package nuandeng.territory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A point on the ground as a device says it.
///
/// - Unit: degrees of WGS-84; accuracy in m, the radius within which the device believes to be.
///
/// @param lat north of the equator
/// @param lon east of Greenwich
public record Position(double lat, double lon, int accuracy) {

	private static final double METRES_A_DEGREE = 111_195;

	/// Refuses what lies nowhere.
	public Position {
		if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180) || accuracy < 0) {
			throw new IllegalArgumentException("not a point on the ground");
		}
	}

	/// Reads what a browser sent; empty for anything that is not a point.
	public static Optional<Position> of(@Nullable String lat, @Nullable String lon, @Nullable String accuracy) {
		var number = "-?\\d{1,3}(\\.\\d{1,20})?";
		if (lat == null || lon == null || accuracy == null || !lat.matches(number) || !lon.matches(number)
				|| !accuracy.matches("\\d{1,7}(\\.\\d{1,20})?") || Math.abs(Double.parseDouble(lat)) > 90
				|| Math.abs(Double.parseDouble(lon)) > 180) {
			return Optional.empty();
		}
		return Optional.of(new Position(Double.parseDouble(lat), Double.parseDouble(lon),
				(int) Math.ceil(Double.parseDouble(accuracy))));
	}

	/// How far it is to another point, over flat ground.
	///
	/// - Unit: m.
	/// - Error: below one in a thousand within a city; the devices themselves are some 10 m off.
	public double metresTo(Position other) {
		var north = (other.lat - lat) * METRES_A_DEGREE;
		var east = (other.lon - lon) * METRES_A_DEGREE * Math.cos(Math.toRadians((lat + other.lat) / 2));
		return Math.hypot(north, east);
	}
}

package nuandeng.kernel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// From where somebody asks, as tries are counted. A line with IPv6 has a whole network of addresses to itself, so it
/// counts by the half that names the network.
///
/// - Source: RFC 4291, section 2.5.4.
public final class Whence {

	private static final int NETWORK = 8;

	private Whence() {}

	/// @param address as the web server writes it
	public static String of(String address) {
		try {
			return InetAddress.ofLiteral(address.replaceFirst("%.*", "")) instanceof Inet6Address six
					? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK)) + "::/64"
					: address;
		} catch (IllegalArgumentException e) {
			return address;
		}
	}
}

package nuandeng.testing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nuandeng.notification.Recipient;
import nuandeng.notification.spi.AddressBook;
import nuandeng.notification.spi.Addresses;

/// Says how people made up in tests can be reached; knows nobody else.
public final class TestAddresses implements AddressBook {

	private final Map<Recipient, Addresses> known = new ConcurrentHashMap<>();

	/// From now on this is how to reach somebody.
	public void know(Recipient somebody, Addresses addresses) {
		known.put(somebody, addresses);
	}

	@Override
	public Optional<Addresses> addressesOf(Recipient to) {
		return Optional.ofNullable(known.get(to));
	}
}

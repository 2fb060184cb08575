package nuandeng.notification.spi;

import java.util.Optional;
import nuandeng.notification.Recipient;

/// Knows how some people can be reached. The first book that answers is believed.
public interface AddressBook {

	/// How to reach somebody; empty if this book does not know them.
	Optional<Addresses> addressesOf(Recipient to);
}

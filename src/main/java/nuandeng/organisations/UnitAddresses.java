package nuandeng.organisations;

import java.util.Optional;
import nuandeng.kernel.PhoneNumber;
import nuandeng.notification.Recipient;
import nuandeng.notification.spi.AddressBook;
import nuandeng.notification.spi.Addresses;
import org.springframework.stereotype.Component;

/// Where bodies are reached.
@Component
class UnitAddresses implements AddressBook {

	private final Organisations organisations;

	UnitAddresses(Organisations organisations) {
		this.organisations = organisations;
	}

	@Override
	public Optional<Addresses> addressesOf(Recipient to) {
		return to instanceof Recipient.Unit(var id)
				? organisations.body(id)
						.map(body -> new Addresses(PhoneNumber.of(body.phone()), body.email(), Optional.empty(),
								false, body.area()))
				: Optional.empty();
	}
}

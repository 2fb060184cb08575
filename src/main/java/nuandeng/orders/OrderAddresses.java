package nuandeng.orders;

import java.util.Optional;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;
import nuandeng.notification.Recipient;
import nuandeng.notification.spi.AddressBook;
import nuandeng.notification.spi.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Knows how to reach whoever an order is for, where the order does not come from a request: by the telephone on the
/// order, with a call, because most of them are old.
@Component
class OrderAddresses implements AddressBook {

	private final JdbcClient sql;

	OrderAddresses(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public Optional<Addresses> addressesOf(Recipient to) {
		if (!(to instanceof Recipient.Speaker(var id))) {
			return Optional.empty();
		}
		return sql.sql("SELECT area, phone, contact FROM orders.orders WHERE id = :id")
				.param("id", id)
				.query((row, n) -> {
					@Nullable String phone = row.getString("phone");
					return new Addresses(Optional.ofNullable(phone).map(PhoneNumber::stored), Optional.empty(),
							nameOf(row.getString("contact")), true, new AreaCode(row.getString("area")));
				})
				.optional();
	}

	private static Optional<PersonName> nameOf(String contact) {
		return contact.isEmpty() ? Optional.empty() : Optional.of(new PersonName(contact));
	}
}

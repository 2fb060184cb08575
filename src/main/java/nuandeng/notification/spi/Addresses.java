package nuandeng.notification.spi;

import java.util.Optional;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;

/// How somebody can be reached. Asked for each time and never kept here.
///
/// @param callOnly whether the person wants to be called and nothing else
/// @param area whose desk calls
public record Addresses(Optional<PhoneNumber> phone, Optional<String> email, Optional<PersonName> name,
		boolean callOnly,
		AreaCode area) {}

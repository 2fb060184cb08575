package nuandeng.requests;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Ids;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;
import nuandeng.testing.TestClock;

/// Things people say in tests.
public final class Sayings {

	private Sayings() {}

	/// Words from nobody in particular.
	public static Lodging said(AreaCode area, String words) {
		return said(area, words, Optional.empty());
	}

	/// Words from somebody who left a telephone.
	public static Lodging saidBy(AreaCode area, String words, String phone) {
		return said(area, words, Optional.of(new Contact(Optional.of(new PersonName("李阿姨")), PhoneNumber.of(phone),
				Optional.empty(), false)));
	}

	/// Words from somebody who left an e-mail address.
	public static Lodging saidByMail(AreaCode area, String words, String email) {
		return said(area, words, Optional.of(new Contact(Optional.of(new PersonName("李阿姨")), Optional.empty(),
				Optional.of(email), false)));
	}

	/// Words that another system hands over.
	public static Lodging handedOver(AreaCode area, String words, String system, String id, Instant saidAt) {
		return new Lodging(Ids.next(), Channel.FEED, words, area, Optional.empty(), "", Optional.empty(), false,
				Optional.empty(), saidAt, Optional.of(new SourceRef(system, id)), Optional.empty(), Optional.empty(),
				OptionalInt.empty());
	}

	private static Lodging said(AreaCode area, String words, Optional<Contact> contact) {
		return new Lodging(Ids.next(), Channel.WEB, words, area, Optional.empty(), "3栋2单元", contact, false,
				Optional.empty(), TestClock.BEGINNING, Optional.empty(), Optional.empty(), Optional.empty(),
				OptionalInt.empty());
	}
}

package nuandeng.requests.web;

import java.util.Optional;
import java.util.OptionalInt;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;
import nuandeng.requests.Contact;
import nuandeng.web.Problems;
import org.springframework.modulith.NamedInterface;

/// Reads what people type about themselves and finds fault in the words of the field.
@NamedInterface("web")
public final class Typed {

	private Typed() {}

	/// Reads a contact; nothing of it has to be there.
	public static Optional<Contact> contact(Problems problems, String name, String phone, String email,
			boolean callOnly) {
		var called = problems.text("name", "称呼", name, PersonName.LONGEST);
		var number = phone(problems, "phone", phone);
		var address = email(problems, email);
		if (called.isBlank() && number.isEmpty() && address.isEmpty() || problems.any()) {
			return Optional.empty();
		}
		return Optional
				.of(new Contact(called.isBlank() ? Optional.empty() : Optional.of(new PersonName(called)), number,
						address, callOnly));
	}

	/// Reads a telephone number; an empty one is none.
	public static Optional<PhoneNumber> phone(Problems problems, String field, String typed) {
		var text = problems.text(field, "电话", typed, 40);
		var number = PhoneNumber.of(text);
		if (!text.isBlank() && number.isEmpty()) {
			problems.add(field, wrongPhone(text) + "手机 11 位，座机请带区号；不想留也可以空着。");
		}
		return number;
	}

	private static String wrongPhone(String text) {
		var digits = (int) text.chars().filter(Character::isDigit).count();
		if (text.strip().startsWith("1") && digits > 6 && digits < 11) {
			return "这个电话少 " + (11 - digits) + " 位（现在是 " + digits + " 位）。";
		}
		return digits > 12 ? "这个电话长了（现在是 " + digits + " 位）。" : "这个电话看着不对。";
	}

	private static Optional<String> email(Problems problems, String typed) {
		var text = problems.text("email", "邮箱", typed, 254);
		if (text.isBlank()) {
			return Optional.empty();
		}
		if (!text.matches("[^\\s@<>,;:\"]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]*\\.[A-Za-z]{2,}")) {
			problems.add("email", "这个邮箱看着不对。写成“名字@网站”这样；不想留也可以空着。");
		}
		return Optional.of(text);
	}

	/// Reads how many people something concerns; empty is nobody's guess.
	public static OptionalInt affected(Problems problems, String typed) {
		var text = problems.text("affected", "人数", typed, 20).replaceAll("[\\s人个,，]", "");
		if (text.isEmpty()) {
			return OptionalInt.empty();
		}
		var plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
		if (!plain.matches("[0-9]{1,7}") || plain.matches("0+")) {
			problems.add("affected", "大概多少人，写个数就行，比如 1000；说不准就空着。");
			return OptionalInt.empty();
		}
		return OptionalInt.of(Integer.parseInt(plain));
	}
}

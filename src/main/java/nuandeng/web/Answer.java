package nuandeng.web;

/// Either of several answers, where a method goes on after a success and shows its form again after a mistake.
///
/// @param answer a {@link Page}, a {@link Part} or a {@link Go}
public record Answer(Object answer) {

	/// Goes on.
	public static Answer go(Go go) {
		return new Answer(go);
	}

	/// Shows a page.
	public static Answer show(Page page) {
		return new Answer(page);
	}

	/// Shows a part.
	public static Answer show(Part part) {
		return new Answer(part);
	}

	/// The status it will be sent with.
	int status() {
		return switch (answer) {
			case Page page -> page.status();
			case Part part -> part.status();
			default -> 303;
		};
	}
}

package nuandeng.requests.web;

import java.util.List;
import nuandeng.web.Page;

/// What was said from this device.
public record MinePage(List<Card> cards) implements Page {

	/// One request.
	///
	/// @param day when it was said
	public record Card(String token, String number, String gist, String sentence, String day) {}
}

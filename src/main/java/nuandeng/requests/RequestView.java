package nuandeng.requests;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import nuandeng.cases.CaseId;
import nuandeng.cases.CaseState;
import nuandeng.cases.CaseView;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.PlaceId;

/// A request as others see it. Name and telephone show themselves masked.
///
/// @param photos whether photos came with it; attachments of `("request", id)`
/// @param danger whether danger words were found in it
/// @param onCase the case it is handled in
/// @param reportedAt when the speaker was last told that it is done
/// @param withdrawnAt when the speaker said: never mind
/// @param concerned whom the speaker speaks for; empty for themselves
/// @param idea whether it is an idea rather than a complaint
/// @param asksAgainAt when the speaker wants to be asked once more whether it is still well
public record RequestView(RequestId id, RequestNumber number, Channel channel, String words, boolean photos,
		AreaCode area, Optional<PlaceId> place, String placeWords, OptionalInt affected, Optional<Contact> contact,
		boolean mayPublish, boolean danger, Instant saidAt, Instant lodgedAt, Optional<SourceRef> source,
		Optional<AccountId> notedBy, Optional<RequestId> alongside, Optional<CaseId> onCase,
		Optional<Instant> reportedAt, Optional<Verdict> verdict, Optional<Instant> withdrawnAt,
		Optional<Concerned> concerned, boolean idea, Optional<Instant> asksAgainAt) {

	/// Tells whether nobody has made it a case yet and the speaker still asks.
	public boolean waits() {
		return onCase.isEmpty() && withdrawnAt.isEmpty();
	}

	/// Name and number in full, for whoever gave a reason to see them; empty where nothing was left.
	public Optional<String> reachedAt() {
		var speaker = contact.map(left -> (left.name().map(PersonName::full).orElse("") + " "
				+ left.phone().map(PhoneNumber::digits).or(left::email).orElse("")).strip());
		return concerned.filter(other -> other.name().isPresent() || other.phone().isPresent())
				.map(other -> speaker.orElse("") + "（替 " + other.words(true) + "）")
				.or(() -> speaker);
	}

	/// The first words, for a list.
	///
	/// @param most how many characters
	public String gist(int most) {
		var line = words.isBlank() ? "（只有照片）" : words.strip().replaceAll("\\s+", " ");
		return line.codePointCount(0, line.length()) <= most
				? line
				: line.substring(0, line.offsetByCodePoints(0, most)) + "…";
	}

	/// Where it stands, as its speaker reads it.
	///
	/// @param there the case it is handled in, if it is
	public String sentence(Optional<CaseView> there) {
		if (there.filter(on -> on.state() == CaseState.REPORTED).isPresent()
				&& verdict.filter(Verdict::done).isPresent()) {
			return "您说办好了，等社区再核一遍就办结。";
		}
		return withdrawnAt.isPresent() ? "您说不办了" : there.map(CaseView::residentSentence).orElse("已收到，还没分给人");
	}
}

package nuandeng.desk.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nuandeng.attachments.AttachmentId;
import nuandeng.cases.CaseStep.RejectReason;
import nuandeng.cases.CaseView;
import nuandeng.cases.DueChip;
import nuandeng.catalogue.Topic;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Times;
import nuandeng.organisations.Body;
import nuandeng.requests.RequestEntry;
import nuandeng.requests.RequestView;
import nuandeng.web.Page;
import nuandeng.web.Part;
import nuandeng.web.Problems;
import org.jspecify.annotations.Nullable;

/// A request that waits, and what to do with it.
///
/// @param later what the speaker added since, and when they asked where it stands
/// @param others how many neighbours said the same and go where this one goes
/// @param where the community and grid it lies in
/// @param noted who wrote it down; empty if the speaker did
/// @param tips what seems right, the likeliest first, with a key each
/// @param back the list it was opened from
/// @param tried which form was sent in vain; empty if none was
/// @param typed what was typed into it
/// @param refusal the rule that stood in the way, if one did
/// @param opened how the speaker is reached, opened for a reason just now; empty if it was not
public record RequestPane(RequestView request, List<RequestEntry> later, int others, DueChip due, String where,
		String noted, List<Tip> tips,
		List<CaseView> near, List<Topic> topics, List<Body> bodies, List<AttachmentId> photos, String back,
		String tried,
		Map<String, String> typed, Problems problems, @Nullable Rule refusal, String opened, Instant now)
		implements Part {

	@Override
	public String path() {
		return "/desk/cases/inbox/" + request.number().value();
	}

	@Override
	public Page onItsPage() {
		return new TriagePage(this);
	}

	@Override
	public int status() {
		return refusal != null || problems.any() ? 422 : 200;
	}

	/// What was wrong in a form.
	public Problems wrongIn(String form) {
		return tried.equals(form) ? problems : Problems.none();
	}

	/// Why it may not be for us. Whether it is unclear is asked first, so that is no reason yet (CAS-24).
	public List<RejectReason> reasons() {
		return Arrays.stream(RejectReason.values()).filter(reason -> reason != RejectReason.TOO_VAGUE).toList();
	}

	/// What stands in a list: what was chosen, else what the first suggestion says.
	public String chosen(String form, String field) {
		if (tried.equals(form)) {
			return typed.getOrDefault(field, "");
		}
		var first =
				tips.stream().filter(tip -> tip.name().equals("suggestion")).map(Tip::value).findFirst().orElse("/");
		return first.split("/", -1)[field.equals("topic") ? 0 : 1];
	}

	/// When it was said.
	public String saidAt() {
		return Times.moment(request.saidAt(), now, false);
	}

	/// What stands in a field of a form.
	public String typed(String form, String field) {
		return tried.equals(form) ? typed.getOrDefault(field, "") : "";
	}
}

package nuandeng.requests.web;

import java.util.List;
import java.util.Optional;
import nuandeng.attachments.AttachmentId;
import nuandeng.notification.Delivery;
import nuandeng.requests.PromiseView;
import nuandeng.requests.RequestView;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// One request as the desk sees it: what was said, who may be told, what became of it, and what the speaker says on the
/// telephone.
///
/// @param sentence what the speaker reads
/// @param casePath where its case is; empty while it waits
/// @param caseNumber the number of its case
/// @param contact name and telephone as they may be seen now
/// @param opened whether they are shown in full, because a reason was given
/// @param lines what happened
/// @param told every attempt to tell the speaker
/// @param judging whether a verdict can be taken down now
/// @param waited whether its speaker still waits and may ask where it stands
public record RequestPage(RequestView request, String sentence, String casePath, String caseNumber, String where,
		Optional<String> contact, boolean opened, List<Line> lines, List<String> told, List<PromiseView> promises,
		List<AttachmentId> photos, boolean judging, boolean waited, String today, Problems problems) implements Page {

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}

	/// Tells whether there is a name or a number that is shown only for a reason.
	public boolean hidden() {
		return !opened && (contact.isPresent()
				|| request.concerned().filter(other -> other.name().isPresent() || other.phone().isPresent())
						.isPresent());
	}

	/// One attempt to tell the speaker, in a line.
	static String told(Delivery delivery, String moment) {
		return moment + "，" + delivery.channel() + "，" + delivery.result() + "：" + delivery.text();
	}
}

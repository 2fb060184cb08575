package nuandeng.requests.web;

import java.util.List;
import java.util.Optional;
import nuandeng.attachments.AttachmentId;
import nuandeng.cases.CaseState;
import nuandeng.requests.RequestView;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// One request, held by whoever has its link.
///
/// @param chip the word above the sentence
/// @param sentence where it stands
/// @param state the state of its case; empty while it waits
/// @param lead who handles it; empty where nobody does
/// @param when what happened last and when, in few words
/// @param question what somebody wants to know from the speaker; empty where nothing is asked
/// @param until until when the speaker may still say something; empty where that does not matter
/// @param changeable whether the verdict given may still be changed
/// @param fresh whether nobody can have looked at it yet
/// @param others how many neighbours said the same
/// @param decided how an idea was answered; empty for anything else and while nobody has
/// @param looksAgain the day on which the speaker is asked once more; empty where that was not wanted
/// @param typed what was typed and is to be put right
public record FollowPage(RequestView request, String token, String chip, String sentence, Optional<CaseState> state,
		String lead, String when, String question, String until, boolean changeable, boolean fresh, String who,
		List<AttachmentId> photos, List<Line> lines, int others, String decided, String looksAgain, String typed,
		Problems problems)
		implements Page {

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}

	/// Tells whether the speaker is asked for a verdict now.
	public boolean asksForVerdict() {
		return state.filter(CaseState.REPORTED::equals).isPresent() && request.verdict().isEmpty()
				&& request.withdrawnAt().isEmpty();
	}

	/// Tells whether it may be said that it is not done after all.
	public boolean mayComplain() {
		return state.filter(now -> now == CaseState.CLOSED || now == CaseState.DECLINED).isPresent()
				&& request.withdrawnAt().isEmpty() && request.verdict().isEmpty();
	}

	/// Tells whether it makes sense to ask where it stands.
	public boolean mayChase() {
		return open() && !fresh && question.isEmpty() && decided.isEmpty()
				&& state.filter(CaseState.REPORTED::equals).isEmpty();
	}

	/// Tells whether anything can still be done with it.
	public boolean open() {
		return request.withdrawnAt().isEmpty()
				&& state.filter(now -> now == CaseState.CLOSED || now == CaseState.DECLINED || now == CaseState.DROPPED)
						.isEmpty();
	}
}

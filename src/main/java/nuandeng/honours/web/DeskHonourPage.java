package nuandeng.honours.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nuandeng.attachments.AttachmentId;
import nuandeng.honours.HonourView;
import nuandeng.identity.AccountId;
import nuandeng.kernel.Times;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// One honour for those who keep the list: its proof, who wrote it down, who ended it.
///
/// @param how what was chosen in the form that ends it
/// @param reason what was typed there
public record DeskHonourPage(HonourView honour, Map<AccountId, String> names, List<AttachmentId> photos, String how,
		String reason, Problems problems, Instant now) implements Page {

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}

	/// Who wrote it down and when.
	public String written() {
		return names.getOrDefault(honour.by(), "") + "，" + Times.moment(honour.at(), now, false);
	}

	/// Who ended it and when; empty while nobody did.
	public String ended() {
		return honour.endedBy().map(by -> names.getOrDefault(by, "") + "，").orElse("")
				+ honour.endedAt().map(at -> Times.moment(at, now, false)).orElse("");
	}
}

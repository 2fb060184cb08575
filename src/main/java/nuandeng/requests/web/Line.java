package nuandeng.requests.web;

import java.util.List;
import nuandeng.attachments.AttachmentId;

/// One line of what happened, as the speaker reads it.
///
/// @param what what happened
/// @param small by whom and when
/// @param quote words somebody said; may be empty
public record Line(String what, String small, String quote, List<AttachmentId> photos) {}

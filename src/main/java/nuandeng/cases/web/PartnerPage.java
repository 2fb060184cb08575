package nuandeng.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nuandeng.cases.CaseView;
import nuandeng.web.Page;

/// What a body handles or helps with.
///
/// @param open whether the open ones are shown, or those that are over
/// @param next where the list goes on
public record PartnerPage(List<CaseView> cases, boolean open, Optional<String> next, Instant now) implements Page {}

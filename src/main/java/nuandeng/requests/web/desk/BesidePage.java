package nuandeng.requests.web.desk;

import nuandeng.web.Page;

/// What stands beside the list, alone.
public record BesidePage(CasePane pane) implements Page {}

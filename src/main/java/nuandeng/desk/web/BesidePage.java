package nuandeng.desk.web;

import nuandeng.web.Page;

/// What stands beside the list, alone.
public record BesidePage(CasePane pane) implements Page {}

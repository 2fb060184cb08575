package nuandeng.web;

import java.util.List;

/// The residents' front page: say it, follow it, ask who; below, what chapters add.
public record HomePage(List<Part> panels) implements Page {}

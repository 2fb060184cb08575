package nuandeng.setup.web;

import nuandeng.web.Page;

/// Somebody has just set a password and is in.
public record ArrivedPage(String name) implements Page {}

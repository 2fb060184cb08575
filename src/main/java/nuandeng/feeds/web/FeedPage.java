package nuandeng.feeds.web;

import nuandeng.web.Page;

/// `/desk/feeds/{id}`: how one file is doing.
public record FeedPage(FeedPanel panel) implements Page {}

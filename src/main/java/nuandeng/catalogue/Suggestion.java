package nuandeng.catalogue;

import nuandeng.organisations.Body;

/// What the words seem to be about and whose it is.
///
/// @param because why, in words for the desk: “写了“晾衣杆”，这里归桐荫社区居委会管”
public record Suggestion(Topic topic, Body body, String because) {}

package nuandeng.notification.spi;

import java.util.List;

/// What a channel carries: one or several sentences for one person.
///
/// @param id the same each time the same message is tried, so that a channel can drop a second one
/// @param from whose message it is, such as “桐荫社区”
/// @param texts the sentences; more than one when they were bundled
/// @param links for each sentence its address; empty where it has none
public record Message(String id, String from, Addresses to, List<String> texts, List<String> links) {}

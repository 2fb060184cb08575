package nuandeng.notification;

import java.time.Instant;

/// One attempt to tell somebody, for the timeline.
///
/// @param channel the way, such as “邮件”
/// @param result what came of it, such as “送到了”
/// @param text what was said
/// @param to to whom; what is not for a {@link Recipient.Speaker} is not for residents' eyes
public record Delivery(Instant at, String channel, String result, String text, Recipient to) {}

package nuandeng.requests;

/// Proof that something was said.
///
/// @param token the word in the link by which the speaker follows it, `/t/{token}`; empty for what came from another
///     system
/// @param again whether it had been lodged before
public record Receipt(RequestId id, RequestNumber number, String token, boolean again) {}

package nuandeng.web;

/// The choice of letter size and contrast.
///
/// @param back where the reader came from
public record SizePage(String back) implements Page {}

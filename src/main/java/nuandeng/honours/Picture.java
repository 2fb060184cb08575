package nuandeng.honours;

import java.io.InputStream;

/// A photo of a plaque or certificate as it was handed in.
///
/// @param size how many bytes were announced
public record Picture(InputStream content, long size) {}

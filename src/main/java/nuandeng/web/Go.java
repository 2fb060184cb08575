package nuandeng.web;

import org.jspecify.annotations.Nullable;

/// Done: go on to another page.
///
/// @param path where to, inside this installation
/// @param said what has happened, shown once at the top of that page
public record Go(String path, @Nullable String said) {

	/// Goes on without a word.
	public static Go to(String path) {
		return new Go(path, null);
	}

	/// The same with a word on what has happened, such as “已撤销刚才的分派”.
	public Go saying(String words) {
		return new Go(path, words);
	}
}

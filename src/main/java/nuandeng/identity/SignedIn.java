package nuandeng.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A place where an account is signed in.
///
/// @param handle by which it can be ended; the session's own identifier is shown to nobody
/// @param device what it was signed in on, in a word
/// @param here whether it is the one that asks
public record SignedIn(String handle, String device, Instant since, Instant lastUsed, boolean here) {

	/// Under what name a session keeps its device.
	static final String DEVICE = "device";

	/// What a browser says it runs on, in a word people use.
	static String deviceOf(@Nullable String browser) {
		var said = browser == null ? "" : browser;
		var where = said.contains("Android") ? "安卓手机" : said.contains("iPhone") ? "苹果手机" : said.contains("iPad") ? "平板"
				: said.contains("Windows") ? "Windows 电脑" : said.contains("Mac OS") ? "苹果电脑" : "电脑";
		return said.contains("MicroMessenger") ? where + "上的微信" : where;
	}
}

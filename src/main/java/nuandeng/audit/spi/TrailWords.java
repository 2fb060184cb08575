package nuandeng.audit.spi;

import java.util.Map;

/// How a chapter's lines in the trail read. The trail keeps short codes that never change; an auditor reads words.
public interface TrailWords {

	/// The words by code: what was done (`case.sent`), what it was done about (`case`), the name of a fact (`redos`), or
	/// a fact with its value (`to=SENT`).
	Map<String, String> words();
}

package nuandeng.audit.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nuandeng.audit.AuditEntry;
import nuandeng.identity.AccountId;
import nuandeng.identity.Role;
import nuandeng.kernel.Times;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// `/audit/log` and `/audit/access`: the trail, newest first.
///
/// @param typed what was typed into the filter, by field
/// @param names what the accounts on this page are called
/// @param next the address of the next stretch
/// @param vocabulary how codes read
public record TrailLog(boolean views, Map<String, String> typed, List<AuditEntry> entries, Map<AccountId, String> names,
		Optional<String> next, Problems problems, Vocabulary vocabulary) implements Page {

	/// Something that can be looked for.
	public record Choice(String code, String word) {}

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}

	/// The address of this list.
	public String path() {
		return views ? "/audit/access" : "/audit/log";
	}

	/// What was typed into a field.
	public String typed(String field) {
		return typed.getOrDefault(field, "");
	}

	/// When, to the minute.
	public String when(AuditEntry entry) {
		return Times.exact(entry.at());
	}

	/// Who, in words.
	public String who(AuditEntry entry) {
		return names.getOrDefault(entry.actor(), "居民");
	}

	/// The role acted in, in words.
	public String role(AuditEntry entry) {
		return switch (entry.role()) {
			case "RESIDENT" -> "";
			case "CLOCK" -> "自动";
			case String role -> Role.valueOf(role).word();
		};
	}

	/// Tells whether somebody with an account did it.
	public boolean byStaff(AuditEntry entry) {
		return !entry.role().equals("RESIDENT") && !entry.role().equals("CLOCK");
	}

	/// What was done, in words.
	public String what(AuditEntry entry) {
		return vocabulary.word(entry.what());
	}

	/// What it was done about: its kind in a word, and the end of its identifier.
	public String about(AuditEntry entry) {
		return vocabulary.word(entry.about().kind()) + " " + entry.about().id().toString().substring(28);
	}

	/// What else there is to say, in one line.
	public String facts(AuditEntry entry) {
		return vocabulary.facts(entry);
	}

	/// What can be looked for.
	public List<Choice> choices() {
		return vocabulary.choices();
	}
}

package nuandeng.setup;

import java.util.HashMap;
import java.util.Map;
import nuandeng.audit.spi.TrailWords;
import nuandeng.identity.Role;
import org.springframework.stereotype.Component;

/// How the lines of accounts read in the trail.
@Component
class SetupTrailWords implements TrailWords {

	@Override
	public Map<String, String> words() {
		var words = new HashMap<>(Map.ofEntries(Map.entry("account", "账号"), Map.entry("account.opened", "开了账号"),
				Map.entry("account.opened_by_command", "在机器上用命令开了账号"),
				Map.entry("account.link_renewed", "换了设密码的链接"), Map.entry("account.password_set", "用链接设了密码"),
				Map.entry("account.closed", "停了账号"), Map.entry("role.granted", "加了角色"),
				Map.entry("role.ended", "停了角色"), Map.entry("role", "角色"), Map.entry("first", "从哪天起"),
				Map.entry("last", "到哪天为止")));
		for (var role : Role.values()) {
			words.put("role=" + role.name(), role.word());
		}
		return words;
	}
}

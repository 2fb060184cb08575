package nuandeng.web;

import java.util.List;
import nuandeng.kernel.Settings;
import nuandeng.node.Say;
import nuandeng.web.spi.SampleSignIns;
import nuandeng.web.spi.StartNote;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Tells whoever started the program where it is and how to come in.
@Component
@ConditionalOnProperty("nuandeng.greets")
class Welcome {

	private final Settings settings;
	private final Environment environment;
	private final List<SampleSignIns> samples;
	private final List<StartNote> notes;

	Welcome(Settings settings, Environment environment, List<SampleSignIns> samples, List<StartNote> notes) {
		this.notes = notes;
		this.settings = settings;
		this.environment = environment;
		this.samples = samples;
	}

	@EventListener(ApplicationReadyEvent.class)
	void greet() {
		var here = settings.port() == 0
				? "http://localhost:" + environment.getProperty("local.server.port")
				: settings.baseUrl();
		Say.line("");
		Say.line("暖灯开着了。 / Nuandeng is ready.");
		Say.line("  居民 / residents   " + here + "/");
		Say.line("  工作人员 / staff    " + here + "/sign-in");
		samples.forEach(each -> each.addresses().forEach((what, path) -> Say.line("  " + what + "   " + here + path)));
		var all = samples.stream().flatMap(each -> each.samples().stream()).toList();
		if (!all.isEmpty()) {
			Say.line("演示账号 / demo sign-ins（账号 密码）：");
			all.forEach(one -> Say
					.line("  " + one.account() + "  " + one.password() + "  " + one.role() + " " + one.name()));
		}
		notes.forEach(note -> note.line().ifPresent(Say::line));
		Say.line("按 Ctrl-C 停下。 / Ctrl-C stops it.");
	}
}

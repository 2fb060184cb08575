package nuandeng.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Finds the template that lies beside a record and draws it.
@Component
class Templates implements Frame.Drawing {

	private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

	Templates() {
		engine.setBinaryStaticContent(true);
	}

	Utf8ByteOutput draw(String role, Object shown, Frame frame) {
		var output = new Utf8ByteOutput();
		engine.render(nameOf(shown), Map.of(role, shown, "frame", frame), output);
		return output;
	}

	@Override
	public Content draw(Part part, Frame frame) {
		var text = new StringOutput();
		engine.render(nameOf(part), Map.of("part", part, "frame", frame), text);
		return output -> output.writeContent(text.toString());
	}

	private static String nameOf(Object shown) {
		return shown.getClass().getName().replace('.', '/') + ".jte";
	}
}

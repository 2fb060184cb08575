package nuandeng.web;

import gg.jte.Content;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nuandeng.identity.Actor;
import nuandeng.kernel.Ids;
import nuandeng.web.spi.Hosts;
import org.jspecify.annotations.Nullable;

/// What every template may use besides its own record.
///
/// @param host whose page it is
/// @param workplace the area somebody on the staff works for, such as “南桥街道”; empty for residents
/// @param size `standard`, `large`, `elder` or `extra`
/// @param contrast `high` or empty
/// @param theme `dark` or empty
/// @param path the address without the part after `?`
/// @param said what the last action did, shown once
/// @param csrf the hidden value that proves a form came from our page
/// @param menu lines of the staff menu for this actor
/// @param demo whether everything here is made up
public record Frame(Hosts.Host host, Actor actor, String workplace, String size, String contrast, String theme,
		String path,
		@Nullable String said, String csrf, List<MenuLine> menu, Assets assets, Drawing drawing,
		boolean demo) {

	/// A line of the staff menu.
	public record MenuLine(String label, String path, OptionalLong waiting, boolean current) {}

	/// Draws a part inside another template.
	public interface Drawing {

		/// The part's template with this frame.
		Content draw(Part part, Frame frame);
	}

	/// A new key that makes one form's command happen once; every form on a page asks for its own.
	public UUID key() {
		return Ids.next();
	}

	/// Tells whether a community is there that residents can speak to.
	public boolean opened() {
		return !host.phone().isEmpty();
	}

	/// Tells whether the reader chose one of the two sizes for elders.
	public boolean elder() {
		return size.equals("elder") || size.equals("extra");
	}

	/// Draws a part where it stands.
	public Content draw(Part part) {
		return drawing.draw(part, this);
	}
}

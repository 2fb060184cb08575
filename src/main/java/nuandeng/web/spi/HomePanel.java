package nuandeng.web.spi;

import java.util.Optional;
import nuandeng.web.Part;

/// Something a chapter shows on the residents' front page.
public interface HomePanel {

	/// Where it stands; smaller is higher.
	int order();

	/// What is shown for a community; empty to stay away.
	Optional<Part> panelFor(Hosts.Host host);
}

package nuandeng.honours.web;

import java.util.Optional;
import nuandeng.honours.Honours;
import nuandeng.web.Part;
import nuandeng.web.spi.HomePanel;
import nuandeng.web.spi.Hosts;
import org.springframework.stereotype.Component;

/// Puts the latest honours on the front page of a community that has any.
@Component
class HonoursOnFrontPage implements HomePanel {

	private static final int A_FEW = 3;

	private final Honours honours;

	HonoursOnFrontPage(Honours honours) {
		this.honours = honours;
	}

	@Override
	public int order() {
		return 110;
	}

	@Override
	public Optional<Part> panelFor(Hosts.Host host) {
		var page = HonoursPage.of(honours.of(host.area()));
		return page.current().isEmpty() && page.past().isEmpty()
				? Optional.empty()
				: Optional.of(
						new HonoursPanel(page.current().stream().limit(A_FEW).toList(), page.past().size()));
	}
}

package nuandeng.requests.web;

import java.util.List;
import java.util.Optional;
import nuandeng.web.HomePage;
import nuandeng.web.Page;
import nuandeng.web.Part;
import nuandeng.web.spi.HomePanel;
import nuandeng.web.spi.Hosts;
import org.springframework.stereotype.Component;

/// On the front page: the way back to what was said from this device.
public record MinePanel() implements Part {

	@Component
	static class OnFrontPage implements HomePanel {

		@Override
		public int order() {
			return 5;
		}

		@Override
		public Optional<Part> panelFor(Hosts.Host host) {
			return Optional.of(new MinePanel());
		}
	}

	@Override
	public String path() {
		return "/";
	}

	@Override
	public Page onItsPage() {
		return new HomePage(List.of(this));
	}
}

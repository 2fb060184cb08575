package nuandeng.honours.web;

import java.util.List;
import nuandeng.honours.HonourView;
import nuandeng.web.Page;
import nuandeng.web.spi.Hosts;

/// The list of honours for those who keep it.
///
/// @param past what has run out, was taken back or was corrected
/// @param communities where the reader may write one down
public record DeskHonoursPage(List<HonourView> current, List<HonourView> past, List<Hosts.Host> communities)
		implements Page {

	/// Whose honour it is: with its community where the reader keeps several.
	public String holder(HonourView honour) {
		var community = communities.stream()
				.filter(host -> host.area().equals(honour.award().holder().community()))
				.map(Hosts.Host::name)
				.findFirst().orElse("");
		return communities.size() < 2 || community.equals(honour.holder())
				? honour.holder()
				: community + " " + honour.holder();
	}
}

package nuandeng.orders.web;

import java.util.List;
import nuandeng.web.Page;
import nuandeng.web.spi.Hosts;
import org.jspecify.annotations.Nullable;

/// Asking for a hand.
///
/// @param communities where it may be, for somebody who looks after several; empty where the area is known
/// @param mayPublish whether the reader may put it on the board at once
/// @param areaName the name of the area that is known already
public record NewOrderPage(NeedForm form, List<Hosts.Host> communities, boolean mayPublish, @Nullable String areaName)
		implements Page {

	@Override
	public int status() {
		return form.problems().any() ? 422 : 200;
	}
}

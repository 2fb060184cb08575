package nuandeng.orders.web;

import java.util.List;
import nuandeng.orders.OrderLists;
import nuandeng.orders.OrderView;
import nuandeng.web.Page;
import org.jspecify.annotations.Nullable;

/// What I can do near me.
///
/// @param mine what I promised
/// @param skill what I looked for among skills; empty for everything
/// @param bySkill whether the page asks for a skill
/// @param more the address of the next page, if there is one
public record TeamPage(List<OrderView> mine, List<OrderLists.Row> rows, String skill, boolean bySkill,
		@Nullable String more, OrderWords words) implements Page {}

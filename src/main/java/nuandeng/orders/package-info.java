/// # Orders (三单)
///
/// A resident asks for a hand (点单), the branch or the desk puts it on the board (下单), and someone who wants to
/// takes it (接单). An order has places: several people may go together, and whoever takes the last place has it. The
/// board knows orders that are *asked*, *offered*, *full*, *returned* to the desk because nobody could come, *served*,
/// *confirmed* and *withdrawn*. Nobody is ever sent: there is no such method and no such column, only people who say
/// 我来 and may give it back.
///
/// Do anything through {@link OrderBoard}, read lists from {@link OrderLists}. The rules are on one page:
/// {@link OrderRules}. Other chapters may refuse an acceptance by providing an
/// {@link nuandeng.orders.spi.Eligibility}; they learn what happened from {@link OrderAccepted}, {@link OrderServed}
/// and {@link OrderReturned}; statistics read {@link nuandeng.orders.facts.OrderFacts}.
@ApplicationModule(displayName = "Orders", allowedDependencies = {})
@NullMarked
package nuandeng.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

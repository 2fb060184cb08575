/// # Volunteering (双报到)
///
/// A party member who works in one place and lives in another registers where the home is. The branch at work is told
/// and says yes, or no with a reason; from then on both sides read the same lines of what was done. Such a
/// {@link DualCheckIn} is *asked*, *confirmed*, *declined* or *ended*, and ends with the home or the member's own word.
///
/// A line is a {@link ServiceRecord}: it comes by itself from an order that was confirmed
/// ({@link nuandeng.orders.OrderServed}), or the member tells it and the secretary of the community confirms it. Nothing is
/// counted, ranked or located, and a month after the end everything is forgotten. Do anything through
/// {@link Volunteering}, read lists from {@link DualCheckInLists}; the rules are on one page: {@link VolunteeringRules}.
@ApplicationModule(displayName = "Volunteering", allowedDependencies = {"organisations", "orders"})
@NullMarked
package nuandeng.volunteering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// What statistics may read of orders: flat, without a person, enough to count everything again from nothing.
@NamedInterface("facts")
@NullMarked
package nuandeng.orders.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

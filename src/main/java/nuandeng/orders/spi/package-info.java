/// What other chapters may add to orders.
@NamedInterface("spi")
@NullMarked
package nuandeng.orders.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

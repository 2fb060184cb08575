/// What other chapters may add: who somebody is, and other ways to reach people.
@NamedInterface("spi")
@NullMarked
package nuandeng.notification.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

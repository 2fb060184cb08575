/// What other chapters may add to the program's commands.
@NamedInterface("spi")
@NullMarked
package nuandeng.node.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/// What other chapters may add to the shell.
@NamedInterface("spi")
@NullMarked
package nuandeng.web.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

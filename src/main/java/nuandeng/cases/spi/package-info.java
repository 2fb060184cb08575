/// What other chapters tell cases.
@NamedInterface("spi")
@NullMarked
package nuandeng.cases.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

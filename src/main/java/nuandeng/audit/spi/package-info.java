/// What chapters add to the trail: how their lines read.
@NamedInterface("spi")
@NullMarked
package nuandeng.audit.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

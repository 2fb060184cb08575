/// What other chapters say about their photos.
@NamedInterface("spi")
@NullMarked
package nuandeng.attachments.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

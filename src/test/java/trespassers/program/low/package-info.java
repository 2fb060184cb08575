@ApplicationModule(displayName = "low", allowedDependencies = {})
@NullMarked
package trespassers.program.low;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

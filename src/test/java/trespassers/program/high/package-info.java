@ApplicationModule(displayName = "high", allowedDependencies = {})
@NullMarked
package trespassers.program.high;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// # Kernel
///
/// The words every chapter uses: what a {@link Rule} is and where it comes from ({@link Source}), which days are
/// worked ({@link WorkCalendar}) and how a time limit ({@link Span}) becomes a moment that can be explained
/// ({@link Due}), how an area is written ({@link AreaCode}), and personal values that cannot slip into a log
/// ({@link PhoneNumber}). It knows no other chapter.
@ApplicationModule(displayName = "Kernel", allowedDependencies = {})
@NullMarked
package nuandeng.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

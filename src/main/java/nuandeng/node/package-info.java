/// # Node (一台机器)
///
/// One running copy of the program: its settings checked, its {@link Database} started or found, its tables brought up
/// to date ({@link Migrations}), and its backup and restore. It knows no chapter; it is listed first because
/// everything stands on it.
@ApplicationModule(displayName = "Node", allowedDependencies = {"kernel"})
@NullMarked
package nuandeng.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

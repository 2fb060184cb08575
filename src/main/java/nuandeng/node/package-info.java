/// # Node (一台机器)
///
/// One running copy of the program, from the command that starts it to the signal that stops it. {@link Launch} reads
/// what was asked; `Settled` finds the settings; `Program` checks what could stand in the way, starts or finds the
/// {@link Database}, brings its tables up to date ({@link Migrations}) and only then everything else. `Backup` and
/// `Restore` carry all that is kept into one file and back; other chapters add commands as
/// {@link nuandeng.node.spi.Errand}s. Whatever goes wrong is one sentence ({@link CannotStart}); what an operator could
/// ask "why?" about is on one page: {@link NodeRules}. It knows no chapter and stands first because everything stands
/// on it.
@ApplicationModule(displayName = "Node", allowedDependencies = {"kernel"})
@NullMarked
package nuandeng.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

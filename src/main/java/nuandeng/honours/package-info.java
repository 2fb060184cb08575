/// # Honours (荣誉)
///
/// What a community, an estate in it or one of its bodies was awarded: the name, the {@link Level}, the year, who gave
/// it, and the proof, which is a document number or a photo of the plaque. Residents read the list of their community;
/// what has run out or was taken back is folded below. An honour is never a person's, and nothing is counted or ranked:
/// there is no such column.
///
/// An entry is *held* until it has *expired*, is *withdrawn*, or was *corrected* by another entry; none is changed or
/// deleted. Do anything through {@link Honours}; the rules are on one page: {@link HonourRules}.
@ApplicationModule(displayName = "Honours", allowedDependencies = {"organisations"})
@NullMarked
package nuandeng.honours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

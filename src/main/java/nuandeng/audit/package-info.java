/// # Audit (留痕)
///
/// Who did what, about what, when; and who looked at what is hidden from most. Entries are written in the transaction of
/// what they tell ({@link AuditTrail}), are never changed, and are sealed a few seconds later into a chain of hashes,
/// so that a changed, added or removed entry is found, and which one ({@link Verification}). Nothing personal stands
/// in an entry: people are account numbers, things are identifiers.
@ApplicationModule(displayName = "Audit", allowedDependencies = {"kernel", "identity", "web"})
@NullMarked
package nuandeng.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

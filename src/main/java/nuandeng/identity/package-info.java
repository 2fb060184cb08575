/// # Identity (账号、角色)
///
/// Who somebody is and for which area or body they act. Residents need no account: to the program they are
/// {@link Actor#resident()}. Staff, members and partners sign in; a {@link Role} is held for an {@link nuandeng.kernel.AreaCode} or a
/// {@link nuandeng.kernel.BodyId} between two dates ({@link Grant}), and everything is seen through that. Every page says with
/// {@link OpenToAll} or {@link OnlyFor} who may ask for it; what says nothing is refused. The door is
/// {@link Identity}; administrators keep accounts through {@link AccountRegister} and hand over a link
/// ({@link Invitations}) instead of a first password.
@ApplicationModule(displayName = "Identity", allowedDependencies = {})
@NullMarked
package nuandeng.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

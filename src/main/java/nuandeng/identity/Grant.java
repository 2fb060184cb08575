package nuandeng.identity;

import java.util.Optional;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;

/// A role held for an area, and for a body where the role is one of a body.
///
/// @param body the body somebody acts for: always for a handler, for a branch secretary the branch if one is named; empty
///     for roles of an area alone
public record Grant(Role role, AreaCode area, Optional<BodyId> body) {}

package nuandeng.setup.web;

import java.util.Map;
import nuandeng.identity.Grant;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;

/// Writes roles in words.
///
/// @param areas the names of areas
/// @param bodies the names of bodies
public record Wording(Map<AreaCode, String> areas, Map<BodyId, String> bodies) {

	/// A role and for what, such as “网格员，三网格” or “单位经办人，安和物业”.
	public String of(Grant grant) {
		return grant.role().word() + "，"
				+ grant.body().map(body -> bodies.getOrDefault(body, "（没有这个单位）"))
						.orElseGet(() -> areas.getOrDefault(grant.area(), grant.area().digits()));
	}
}

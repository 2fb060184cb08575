package nuandeng.territory;

import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Term;

/// An area of the tree.
///
/// @param name its name, such as “桐荫社区” or “三网格”
@Term(value = "片区", meaning = "an area of the tree: district, street, community or grid")
public record Area(AreaCode code, String name) {}

/// # Territory (片区、网格、楼栋)
///
/// Where things are. Areas form a tree from the city down to the grid, written by their statutory codes; places
/// (buildings, entrances, doors, public places) lie in a grid and may carry a code on the door that fills in "where"
/// for whoever scans it. Public knowledge only: who lives where is not known here. The door is {@link Territory};
/// administrators draw up the tree through {@link AreaRegister}.
@ApplicationModule(displayName = "Territory", allowedDependencies = {})
@NullMarked
package nuandeng.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

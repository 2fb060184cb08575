package nuandeng.web.spi;

import java.util.List;
import java.util.Optional;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;

/// Knows the communities that this installation serves.
public interface Hosts {

	/// A community as its pages show it.
	///
	/// @param slug its word in addresses, such as `tongyin`
	/// @param address one line, such as “锦和路18号”
	/// @param phone the number to call, as it is dialled
	/// @param hours when somebody is there, such as “周一到周五 8:30–17:30，夜里有人值班”
	/// @param filing the operator's filing number, shown at the foot; may be empty
	record Host(AreaCode area, String name, String slug, String address, String phone, String hours, String filing) {}

	/// The community with a code, or the one a grid lies in.
	Optional<Host> of(AreaCode area);

	/// The community with a word.
	Optional<Host> named(String slug);

	/// The name of any area, such as “南桥街道”; its code if unknown.
	String nameOf(AreaCode area);

	/// The communities inside an area, by code; the one a grid lies in. At most 300.
	List<Host> within(AreaCode area);

	/// The communities in which an actor holds one of some roles.
	default List<Host> of(Actor actor, Role... roles) {
		return actor.grants().stream()
				.filter(grant -> List.of(roles).contains(grant.role()))
				.flatMap(grant -> within(grant.area()).stream())
				.distinct()
				.toList();
	}

	/// All communities, by name; at most 300.
	List<Host> all();
}

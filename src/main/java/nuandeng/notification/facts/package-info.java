/// What statistics may read of calls: flat, without a person.
@NamedInterface("facts")
@NullMarked
package nuandeng.notification.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

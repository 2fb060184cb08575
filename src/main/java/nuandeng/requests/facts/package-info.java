/// What statistics may read: flat, without a person, complete enough to compute every figure again.
@NamedInterface("facts")
@NullMarked
package nuandeng.requests.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

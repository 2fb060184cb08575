/// What happened to cases, flat and without a person, for figures.
@NamedInterface("facts")
@NullMarked
package nuandeng.cases.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

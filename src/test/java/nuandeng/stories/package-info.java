/// What residents and staff live through, from the first page to the last, as they would do it.
@NullMarked
package nuandeng.stories;

import org.jspecify.annotations.NullMarked;

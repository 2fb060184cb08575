/// What residents and operators see of places.
@NullMarked
package nuandeng.territory.web;

import org.jspecify.annotations.NullMarked;

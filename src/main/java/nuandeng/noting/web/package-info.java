/// The notes of staff, at the desk and on the way, and the list of what was promised.
@NullMarked
package nuandeng.noting.web;

import org.jspecify.annotations.NullMarked;

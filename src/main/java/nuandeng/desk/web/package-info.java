/// The list, what stands beside it, and what is done with a line of it.
@NullMarked
package nuandeng.desk.web;

import org.jspecify.annotations.NullMarked;

/// Walks of the desk.
@NullMarked
package nuandeng.requests.desk;

import org.jspecify.annotations.NullMarked;

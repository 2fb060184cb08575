@NullMarked
package nuandeng.kernel;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nuandeng.orders;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nuandeng.territory;

import org.jspecify.annotations.NullMarked;

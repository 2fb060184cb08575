@NullMarked
package nuandeng.insight;

import org.jspecify.annotations.NullMarked;

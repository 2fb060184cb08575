@NullMarked
package nuandeng.audit;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nuandeng.sample;

import org.jspecify.annotations.NullMarked;

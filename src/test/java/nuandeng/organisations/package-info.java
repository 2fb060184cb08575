@NullMarked
package nuandeng.organisations;

import org.jspecify.annotations.NullMarked;

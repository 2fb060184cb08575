@NullMarked
package nuandeng.catalogue;

import org.jspecify.annotations.NullMarked;

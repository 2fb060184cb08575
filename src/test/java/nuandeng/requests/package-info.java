@NullMarked
package nuandeng.requests;

import org.jspecify.annotations.NullMarked;

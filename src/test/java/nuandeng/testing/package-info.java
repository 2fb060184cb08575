/// What every test may use.
@NullMarked
package nuandeng.testing;

import org.jspecify.annotations.NullMarked;

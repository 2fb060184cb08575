/// Asks the running program for everything it answers, as everybody, with everything people and machines send.
@NullMarked
package nuandeng.testing.guard;

import org.jspecify.annotations.NullMarked;

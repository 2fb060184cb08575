/// The rules about the code itself. Each is seen to catch a trespasser.
@NullMarked
package nuandeng.testing.house;

import org.jspecify.annotations.NullMarked;

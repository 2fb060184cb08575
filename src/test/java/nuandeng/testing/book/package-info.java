/// Prints the book under `docs/book` from the code.
@NullMarked
package nuandeng.testing.book;

import org.jspecify.annotations.NullMarked;

/// The pages of honours: the list everybody reads, and the desk that keeps it.
@NullMarked
package nuandeng.honours.web;

import org.jspecify.annotations.NullMarked;

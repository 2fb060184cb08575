/// The three screens and the draft that goes through them.
@NullMarked
package nuandeng.filing.web;

import org.jspecify.annotations.NullMarked;

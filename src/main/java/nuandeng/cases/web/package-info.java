/// Pages of cases: one case on the screen and on paper, the register of parked cases, and the list of a body.
@NullMarked
package nuandeng.cases.web;

import org.jspecify.annotations.NullMarked;

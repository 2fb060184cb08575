/// Proofs of the rules of cases.
@NullMarked
package nuandeng.cases;

import org.jspecify.annotations.NullMarked;

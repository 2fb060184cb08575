/// Small classes that each break one rule of the house, so that the rule can be seen to bite. Nothing runs them.
@NullMarked
package trespassers;

import org.jspecify.annotations.NullMarked;

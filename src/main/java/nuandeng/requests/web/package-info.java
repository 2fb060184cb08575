/// The pages on which residents say things and follow them, and those on which staff write down what was said.
@NullMarked
package nuandeng.requests.web;

import org.jspecify.annotations.NullMarked;

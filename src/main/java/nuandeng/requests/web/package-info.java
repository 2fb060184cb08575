/// The pages on which residents follow what they said, and the one on which staff see it. What forms of other chapters
/// share with them, how a contact is read and what a browser keeps, is the named interface `web`.
@NullMarked
package nuandeng.requests.web;

import org.jspecify.annotations.NullMarked;

/// The list of ideas at the desk, where they are answered.
@NullMarked
package nuandeng.ideas.web;

import org.jspecify.annotations.NullMarked;

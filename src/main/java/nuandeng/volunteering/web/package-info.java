/// The pages of volunteering: a member's own, and those of the branch and the community.
@NullMarked
package nuandeng.volunteering.web;

import org.jspecify.annotations.NullMarked;

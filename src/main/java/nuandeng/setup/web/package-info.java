/// The pages of those who run an installation, and the one on which a link is used.
@NullMarked
package nuandeng.setup.web;

import org.jspecify.annotations.NullMarked;

/// The desk's calls and colleagues' notices.
@NullMarked
package nuandeng.notification.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nuandeng.notification;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nuandeng.attachments;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nuandeng.feeds;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nuandeng.web;

import org.jspecify.annotations.NullMarked;

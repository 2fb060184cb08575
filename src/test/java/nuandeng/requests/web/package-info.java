@NullMarked
package nuandeng.requests.web;

import org.jspecify.annotations.NullMarked;

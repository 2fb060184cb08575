@NullMarked
package nuandeng.territory.web;

import org.jspecify.annotations.NullMarked;

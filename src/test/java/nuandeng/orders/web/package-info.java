@NullMarked
package nuandeng.orders.web;

import org.jspecify.annotations.NullMarked;

/// The pages of orders: the board for those who help, the desk's list, the resident's answer.
@NullMarked
package nuandeng.orders.web;

import org.jspecify.annotations.NullMarked;

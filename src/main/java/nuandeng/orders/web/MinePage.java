package nuandeng.orders.web;

import java.util.List;
import nuandeng.orders.OrderView;
import nuandeng.web.Page;

/// My things: what I promised and what I did. Nobody else reads this page.
public record MinePage(List<OrderView> coming, List<OrderView> done, OrderWords words) implements Page {}

package nuandeng.web;

import java.util.UUID;

/// The key a form carries, under which its command happens once.
public record FormKey(UUID value) {}

package nuandeng.catalogue;

import java.util.List;
import nuandeng.organisations.Body;

/// A matter and who answers for it somewhere, the most closely named first.
public record Answerer(Topic topic, List<Body> bodies) {}

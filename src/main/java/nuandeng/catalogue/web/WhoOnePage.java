package nuandeng.catalogue.web;

import java.util.List;
import java.util.Optional;
import nuandeng.catalogue.Answerer;
import nuandeng.web.Page;

/// Who answers for one thing here: who, telephone, hours, what to have ready, and the way on when nobody answers.
public record WhoOnePage(String name, Optional<String> first, List<Answerer> answering, List<String> ready)
		implements Page {}

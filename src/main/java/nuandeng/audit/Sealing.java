package nuandeng.audit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Seals what was committed, every three seconds, as many batches as there are.
@Component
class Sealing {

	private final Chain chain;

	Sealing(Chain chain) {
		this.chain = chain;
	}

	@Scheduled(fixedDelay = 3000)
	void seal() {
		while (chain.sealNext() == Chain.MOST) {
			// the next batch
		}
	}
}

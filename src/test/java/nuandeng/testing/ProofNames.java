package nuandeng.testing;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGenerator;

/// Names every test by its sentence, and a proof by the rule it proves: the report then reads
/// `ORD-02 每人手上未完成的单子不超过 3 张 -- acceptances at the same moment do not slip past the limit`.
public final class ProofNames extends DisplayNameGenerator.ReplaceUnderscores {

	private static final Map<String, String> SENTENCES = Proofs.rulesOf(Ours.classes()).stream()
			.collect(Collectors.toMap(standing -> standing.rule().id(), standing -> standing.rule().sentence(),
					(one, _) -> one));

	@Override
	public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> type, Method test) {
		var proves = test.getAnnotation(Proves.class);
		var phrase = Proofs.phrase(test.getName());
		return proves == null ? phrase : Arrays.stream(proves.value())
				.map(id -> id + " " + SENTENCES.getOrDefault(id, "?"))
				.collect(Collectors.joining("; ")) + " -- " + phrase;
	}
}

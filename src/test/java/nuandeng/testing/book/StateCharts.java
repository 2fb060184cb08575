package nuandeng.testing.book;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nuandeng.testing.Chapters;
import nuandeng.testing.Ours;

/// Draws, for every sealed family of states, which step leads from which state to which: a step is a method of a state
/// that returns another state of the family.
final class StateCharts {

	private StateCharts() {}

	static Leaf leaf() {
		var text = new StringBuilder(
				"Drawn from the methods of the states. A step that is not drawn does not compile.\n\n");
		for (var family : Ours.classes()) {
			var arrows = arrowsOf(family);
			if (!arrows.isEmpty()) {
				text.append("## ").append(family.getSimpleName()).append(" (`").append(Chapters.of(family))
						.append("`)\n\n")
						.append(Ours.sentenceOf(family)).append("\n\n```mermaid\nstateDiagram-v2\n");
				arrows.forEach(arrow -> text.append("  ").append(arrow).append('\n'));
				text.append("```\n\n");
			}
		}
		return new Leaf("states.md", "States", text.toString());
	}

	/// The arrows of a family, such as `Offered --> Accepted : accept`; none if it is not a family of states.
	static Set<String> arrowsOf(Class<?> family) {
		var arrows = new TreeSet<String>();
		if (!family.isInterface() || !family.isSealed()) {
			return arrows;
		}
		var states = leavesOf(family).toList();
		for (var state : states) {
			steps(state).forEach(step -> to(step, family, states)
					.forEach(to -> arrows.add(state.getSimpleName() + " --> " + to + " : " + step.getName())));
		}
		if (!arrows.isEmpty()) {
			Arrays.stream(family.getDeclaredMethods()).filter(method -> Modifier.isStatic(method.getModifiers()))
					.forEach(step -> to(step, family, states)
							.forEach(to -> arrows.add("[*] --> " + to + " : " + step.getName())));
		}
		return arrows;
	}

	private static Stream<Method> steps(Class<?> state) {
		var parts = state.isRecord()
				? Arrays.stream(state.getRecordComponents()).map(part -> part.getName()).collect(Collectors.toSet())
				: Set.<String>of();
		return Arrays.stream(state.getDeclaredMethods())
				.filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers())
						&& !Modifier.isPrivate(method.getModifiers()))
				.filter(method -> !(method.getParameterCount() == 0 && parts.contains(method.getName())));
	}

	private static Stream<String> to(Method step, Class<?> family, List<Class<?>> states) {
		var returned = step.getReturnType();
		return returned.equals(family)
				? Stream.empty()
				: states.stream().filter(returned::isAssignableFrom).filter(_ -> family.isAssignableFrom(returned))
						.map(Class::getSimpleName);
	}

	private static Stream<Class<?>> leavesOf(Class<?> family) {
		return family.isSealed()
				? Arrays.stream(family.getPermittedSubclasses()).flatMap(StateCharts::leavesOf)
				: Stream.of(family);
	}
}

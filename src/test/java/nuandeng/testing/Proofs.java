package nuandeng.testing;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nuandeng.kernel.Rule;

/// Every rule there is, and every test that says what it proves.
public final class Proofs {

	/// A rule and the page it stands on.
	public record Standing(String module, Field place, Rule rule) {}

	private Proofs() {}

	/// The rules of these classes, by identifier.
	public static List<Standing> rulesOf(List<Class<?>> classes) {
		return classes.stream()
				.filter(type -> type.getSimpleName().endsWith("Rules"))
				.flatMap(type -> Arrays.stream(type.getDeclaredFields()))
				.filter(field -> Modifier.isStatic(field.getModifiers())
						&& Rule.class.isAssignableFrom(field.getType()))
				.map(field -> new Standing(Chapters.of(field.getDeclaringClass()), field, read(field)))
				.sorted(Comparator.comparing(standing -> standing.rule().id()))
				.toList();
	}

	/// The tests among these classes that prove a rule, by the rule's identifier.
	public static Map<String, List<Method>> proofsIn(List<Class<?>> tests) {
		var proofs = new TreeMap<String, List<Method>>();
		for (var method : methodsOf(tests)) {
			var proves = method.getAnnotation(Proves.class);
			for (var id : proves == null ? new String[0] : proves.value()) {
				proofs.computeIfAbsent(id, _ -> new ArrayList<>()).add(method);
			}
		}
		return proofs;
	}

	/// The tests among these classes that prove a capability, by its row; a class stands for all of its methods.
	public static Map<String, List<String>> coverageIn(List<Class<?>> tests) {
		var covered = new TreeMap<String, List<String>>();
		for (var type : tests) {
			var whole = type.getAnnotation(Covers.class);
			for (var row : whole == null ? new String[0] : whole.value()) {
				covered.computeIfAbsent(row, _ -> new ArrayList<>()).add(phrase(type.getSimpleName()));
			}
		}
		for (var method : methodsOf(tests)) {
			var covers = method.getAnnotation(Covers.class);
			for (var row : covers == null ? new String[0] : covers.value()) {
				covered.computeIfAbsent(row, _ -> new ArrayList<>()).add(sentence(method));
			}
		}
		return covered;
	}

	/// A test's name as a sentence, behind the name of its class.
	public static String sentence(Method test) {
		return test.getDeclaringClass().getSimpleName() + ": " + phrase(test.getName());
	}

	/// A name as words.
	public static String phrase(String name) {
		return name.replace('_', ' ');
	}

	private static List<Method> methodsOf(List<Class<?>> tests) {
		return tests.stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
				.filter(method -> !method.isSynthetic())
				.sorted(Comparator.comparing((Method method) -> method.getDeclaringClass().getName())
						.thenComparing(Method::getName))
				.toList();
	}

	private static Rule read(Field field) {
		try {
			field.setAccessible(true);
			return (Rule) field.get(null);
		} catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}
}

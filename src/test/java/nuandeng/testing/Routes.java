package nuandeng.testing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.OpenToAll;
import nuandeng.identity.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address the running program answers, read from the mapping itself, with what its method says about who may
/// ask.
public final class Routes {

	/// An address.
	///
	/// @param method `GET`, `POST` …
	/// @param path as it is declared, such as `/c/{slug}`
	/// @param open whether anybody may ask
	/// @param roles who may ask if it is not open; empty for everybody who signed in
	/// @param handler the method that answers
	public record Route(String method, String path, boolean open, Set<Role> roles, HandlerMethod handler) {

		/// Who may ask, in words.
		public String forWhom() {
			return open ? "everybody" : roles.isEmpty() ? "whoever signed in"
					: roles.stream().map(Role::name).collect(Collectors.joining(", "));
		}

		/// The class that answers.
		public String answeredBy() {
			return "`" + Chapters.of(handler.getBeanType()) + "." + handler.getBeanType().getSimpleName() + "`";
		}

		/// The address with something in its gaps.
		///
		/// @param gap gives what to put into the gap with a name
		public String filled(UnaryOperator<String> gap) {
			var filled = new StringBuilder();
			for (int i = 0; i < path.length(); i++) {
				if (path.charAt(i) != '{') {
					filled.append(path.charAt(i));
					continue;
				}
				var end = i;
				for (int depth = 0; end == i || depth > 0; end++) {
					depth += path.charAt(end) == '{' ? 1 : path.charAt(end) == '}' ? -1 : 0;
				}
				filled.append(gap.apply(path.substring(i + 1, end - 1).replaceFirst(":.*", "").replace("*", "")));
				i = end - 1;
			}
			return filled.toString();
		}

		/// Tells whether a role may ask.
		public boolean admits(Role role) {
			return open || roles.isEmpty() || roles.contains(role);
		}
	}

	private final RequestMappingHandlerMapping mapping;

	Routes(RequestMappingHandlerMapping mapping) {
		this.mapping = mapping;
	}

	/// All of them, by path and method.
	public List<Route> all() {
		return mapping.getHandlerMethods().entrySet().stream()
				.filter(entry -> entry.getValue().getBeanType().getName().startsWith("nuandeng."))
				.flatMap(entry -> routes(entry.getKey(), entry.getValue()))
				.sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
				.toList();
	}

	private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
		var methods = info.getMethodsCondition().getMethods().isEmpty()
				? List.of("ANY")
				: info.getMethodsCondition().getMethods().stream().map(Enum::name).sorted().toList();
		return info.getPatternValues().stream().sorted()
				.flatMap(path -> methods.stream().map(method -> route(method, path, handler)));
	}

	private static Route route(String method, String path, HandlerMethod handler) {
		var only = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), OnlyFor.class);
		var open = AnnotatedElementUtils.hasAnnotation(handler.getMethod(), OpenToAll.class);
		if (only == null && !open) {
			only = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), OnlyFor.class);
			open = only == null && AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), OpenToAll.class);
		}
		if (only == null && !open) {
			throw new IllegalStateException(handler + " does not say who may ask");
		}
		var roles = EnumSet.noneOf(Role.class);
		if (only != null) {
			roles.addAll(Arrays.asList(only.value()));
		}
		return new Route(method, path, open, roles, handler);
	}
}

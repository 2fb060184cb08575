package nuandeng.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.OpenToAll;
import nuandeng.identity.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets nobody in unless the page says so: {@link OpenToAll} or {@link OnlyFor}.
@Component
class Doorkeeper implements HandlerInterceptor {

	private final Actors actors;

	Doorkeeper(Actors actors) {
		this.actors = actors;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!(handler instanceof HandlerMethod method)) {
			throw new Denied("这一页不开放。");
		}
		if (isOpen(method)) {
			return true;
		}
		var roles = rolesOf(method).orElseThrow(() -> new Denied("这一页还没说谁能看，所以谁也不能看。"));
		var actor = actors.of(request);
		if (!actor.signedIn()) {
			response.setHeader("Location",
					"/sign-in?next=" + URLEncoder.encode(pathOf(request), StandardCharsets.UTF_8));
			response.setStatus(303);
			return false;
		}
		if (roles.length > 0 && !actor.may(roles)) {
			throw new Denied("这一页给" + Arrays.stream(roles).map(Role::word).collect(Collectors.joining("、")) + "用。");
		}
		return true;
	}

	private static String pathOf(HttpServletRequest request) {
		return request.getMethod().equals("GET") ? request.getRequestURI() : "/start";
	}

	/// Tells whether anybody may call a method.
	static boolean isOpen(HandlerMethod method) {
		return AnnotatedElementUtils.hasAnnotation(method.getMethod(), OpenToAll.class)
				|| !AnnotatedElementUtils.hasAnnotation(method.getMethod(), OnlyFor.class)
						&& AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpenToAll.class);
	}

	/// The roles a method is for; empty if it says nothing.
	static Optional<Role[]> rolesOf(HandlerMethod method) {
		var only = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), OnlyFor.class);
		if (only == null) {
			only = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), OnlyFor.class);
		}
		return Optional.ofNullable(only).map(OnlyFor::value);
	}
}

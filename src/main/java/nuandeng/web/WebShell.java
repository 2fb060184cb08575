package nuandeng.web;

import java.util.List;
import nuandeng.identity.Actor;
import nuandeng.kernel.AreaCode;
import nuandeng.web.spi.Hosts;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the shell around every controller. A controller method may ask for the {@link Actor} and for the
/// {@link Hosts.Host} whose page it is.
@Configuration(proxyBeanMethods = false)
class WebShell implements WebMvcConfigurer {

	private final Answers answers;
	private final Doorkeeper doorkeeper;
	private final Actors actors;
	private final Frames frames;

	WebShell(Answers answers, Doorkeeper doorkeeper, Actors actors, Frames frames) {
		this.answers = answers;
		this.doorkeeper = doorkeeper;
		this.actors = actors;
		this.frames = frames;
	}

	@Override
	public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
		handlers.add(answers);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(doorkeeper).excludePathPatterns("/error");
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, AreaCode.class, AreaCode::new);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new Supplied());
	}

	private final class Supplied implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType().equals(Actor.class)
					|| parameter.getParameterType().equals(Hosts.Host.class)
					|| parameter.getParameterType().equals(FormKey.class);
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
				NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
			var request = web.getNativeRequest(HttpServletRequest.class);
			if (request == null) {
				throw new IllegalStateException("no request");
			}
			if (parameter.getParameterType().equals(Actor.class)) {
				return actors.of(request);
			}
			if (parameter.getParameterType().equals(FormKey.class)) {
				return new FormKey(Once.keyOf(request));
			}
			var host = frames.hostOf(request, actors.of(request));
			if (host.phone().isEmpty() && request.getMethod().equals("POST")) {
				throw new Gone("这里还没开张，社区和电话还在登记。");
			}
			return host;
		}
	}
}

package nuandeng.web;

import java.lang.reflect.Method;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AbstractPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.aopalliance.aop.Advice;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Puts {@link Once} around every method that answers a POST.
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class OnceOnEveryCommand extends AbstractPointcutAdvisor {

	private final transient MethodInterceptor advice;

	OnceOnEveryCommand(ObjectProvider<Once> once) {
		this.advice = command -> once.getObject().invoke(command);
		setOrder(0);
	}

	@Override
	public Pointcut getPointcut() {
		return new StaticMethodMatcherPointcut() {
			@Override
			public boolean matches(Method method, Class<?> type) {
				return AnnotatedElementUtils.hasAnnotation(type, Controller.class)
						&& AnnotatedElementUtils.hasAnnotation(method, PostMapping.class)
						&& !AnnotatedElementUtils.hasAnnotation(method, OwnKey.class);
			}
		};
	}

	@Override
	public Advice getAdvice() {
		return advice;
	}
}

package nuandeng.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The rules a test proves, by identifier. A rule without a proof fails the build, and so does a proof without a rule.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Proves {

	/// Identifiers of rules, such as `CAS-03`.
	String[] value();
}

package nuandeng.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Only actors with one of these roles may ask for this page. A method's list replaces its class's.
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnlyFor {

	/// The roles, any of which is enough; empty for everybody who signed in.
	Role[] value();
}

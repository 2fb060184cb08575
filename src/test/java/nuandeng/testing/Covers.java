package nuandeng.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The capabilities a test or story proves, by the number of their row (S0-1 … S4-28). The book prints which rows are
/// proved and which are not.
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Covers {

	/// Numbers of rows, such as `S0-18`.
	String[] value();
}

package nuandeng.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The word of the field that a type stands for. One Chinese word, one English word, one type: the glossary is
/// printed from these, and two types with one word fail the build.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Term {

	/// The Chinese word.
	String value();

	/// What it means, in one English sentence.
	String meaning();
}

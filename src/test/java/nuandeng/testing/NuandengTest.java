package nuandeng.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nuandeng.Nuandeng;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// A test against the whole program on a real PostgreSQL and a real port. All such tests share one program and one
/// database, so each makes its own people, places and cases and counts only those.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = {Nuandeng.class, TestWorld.class},
		webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = TestWorld.OnTestDatabase.class)
public @interface NuandengTest {}

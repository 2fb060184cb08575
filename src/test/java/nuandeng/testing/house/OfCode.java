package nuandeng.testing.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nuandeng.identity.OnlyFor;
import nuandeng.identity.OpenToAll;
import nuandeng.kernel.Rule;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What compiled code may not do. Each method lists the offences it finds.
final class OfCode {

	private static final Pattern EMPTY_NAME =
			Pattern.compile(".*(Manager|Helper|Utils?|Impl|Dto|DTO|VO|Info|Data|Service|Repository|Entity)");

	/// Where the time of the machine may be read: identifiers begin with it, the clock bean is made from it, and a node
	/// watches its own pulse while the clock of the field may stand still.
	private static final Set<String> CLOCKMAKERS = Set.of("nuandeng.kernel.Ids", "nuandeng.kernel.Clocks",
			"nuandeng.node.Server", "nuandeng.node.Pulse", "nuandeng.node.Backup", // the machine's own time
			"nuandeng.attachments.PhotoFolder", // files are dated by the machine
			"nuandeng.sample.SampleTelling"); // waits for what the demo district sets off

	private static final Pattern CLOCK =
			Pattern.compile("java\\.time\\.\\w+\\.(now|system\\w*)|java\\.lang\\.System\\.currentTimeMillis"
					+ "|java\\.util\\.Date\\.<init>|java\\.lang\\.Thread\\.sleep");

	private OfCode() {}

	static JavaClasses production() {
		return new ClassFileImporter()
				.withImportOption(location -> !location.contains("gg/jte"))
				.importPath(Path.of("target/classes/nuandeng"));
	}

	static JavaClasses trespassers() {
		return new ClassFileImporter().importLocations(Set.of(Location.of(Path.of("target/test-classes/trespassers"))));
	}

	static JavaClasses tests() {
		return new ClassFileImporter().importPath(Path.of("target/test-classes/nuandeng"));
	}

	static List<String> readsTheClock(JavaClasses classes) {
		return calls(classes, call -> CLOCK.matcher(call).matches()
				&& !call.endsWith("Date.<init>(long)"), CLOCKMAKERS);
	}

	static List<String> sleeps(JavaClasses classes) {
		return calls(classes, "java.lang.Thread.sleep"::equals, Set.of());
	}

	static List<String> namesThatSayNothing(JavaClasses classes) {
		return classes.stream().filter(type -> EMPTY_NAME.matcher(type.getSimpleName()).matches())
				.map(JavaClass::getName).sorted().toList();
	}

	static List<String> pagesThatDoNotSayForWhom(JavaClasses classes) {
		return classes.stream()
				.filter(type -> type.isAnnotatedWith(Controller.class))
				.flatMap(type -> type.getMethods().stream())
				.filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
				.filter(method -> !method.isAnnotatedWith(OnlyFor.class) && !method.isAnnotatedWith(OpenToAll.class)
						&& !method.getOwner().isAnnotatedWith(OnlyFor.class)
						&& !method.getOwner().isAnnotatedWith(OpenToAll.class))
				.map(method -> method.getFullName()).sorted().toList();
	}

	static List<String> controllersOutsideWeb(JavaClasses classes) {
		return classes.stream()
				.filter(type -> type.isAnnotatedWith(Controller.class))
				.filter(type -> !type.getPackageName().matches("nuandeng\\.web|nuandeng\\.\\w+\\.web(\\.\\w+)?"))
				.map(JavaClass::getName).sorted().toList();
	}

	static List<String> rulesMadeElsewhere(JavaClasses classes) {
		return classes.stream()
				.flatMap(type -> type.getConstructorCallsFromSelf().stream())
				.filter(call -> call.getTargetOwner().isAssignableTo(Rule.class))
				.filter(call -> !outermost(call.getOriginOwner()).getSimpleName().endsWith("Rules"))
				.map(call -> call.getOrigin().getFullName()).distinct().sorted().toList();
	}

	static List<String> mocks(JavaClasses classes) {
		return classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
				.filter(dependency -> dependency.getTargetClass().getPackageName().startsWith("org.mockito"))
				.map(dependency -> dependency.getOriginClass().getName()).distinct().sorted().toList();
	}

	private static List<String> calls(JavaClasses classes, java.util.function.Predicate<String> forbidden,
			Set<String> allowedIn) {
		return classes.stream()
				.filter(type -> !allowedIn.contains(outermost(type).getName()))
				.flatMap(type -> Stream.concat(type.getMethodCallsFromSelf().stream(),
						type.getMethodReferencesFromSelf().stream()))
				.filter(call -> forbidden.test(call.getTargetOwner().getName() + "." + call.getName()))
				.map(call -> call.getOrigin().getFullName() + " calls " + call.getTargetOwner().getSimpleName() + "."
						+ call.getName())
				.distinct().sorted().toList();
	}

	private static JavaClass outermost(JavaClass type) {
		return type.getEnclosingClass().map(OfCode::outermost).orElse(type);
	}
}

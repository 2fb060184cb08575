/// # Sample (演示区)
///
/// The fictional district 桐荫: streets, communities, buildings with codes on their doors, bodies, a duty list, people for
/// every role, and a year of what was said and what became of it. Everything here is made up. It fills a new embedded
/// database, where {@code NUANDENG_DEMO} allows it, and is the fixture of stories. Data that has nothing to do with
/// rules lies in the files beside these classes; everything goes in through the doors of the other chapters.
@ApplicationModule(displayName = "Sample",
		allowedDependencies = {"territory", "organisations", "catalogue", "cases", "requests", "ideas", "orders",
				"honours", "volunteering", "insight"})
@NullMarked
package nuandeng.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

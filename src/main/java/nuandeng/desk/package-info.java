/// # Desk (案件台)
///
/// Where dispatchers work: what waits, danger first, then the oldest; requests nobody has made a case yet and cases
/// nobody has sent, in one list, with what to do next beside it. One key sends a request to the body that the duty list
/// suggests, joins it to a case that says the same, or opens how its speaker is reached. Many lines can be done at once;
/// what a rule stops is told and left as it was. What the reader did last can be taken back as long as nobody touched
/// it since.
///
/// The desk keeps nothing and has no rules of its own: what was said lies with {@link nuandeng.requests.Requests}, is
/// hung on cases by {@link nuandeng.requests.Joining}, and is handled by {@link nuandeng.cases.CaseDesk}.
@ApplicationModule(displayName = "Desk",
		allowedDependencies = {"territory", "organisations", "catalogue", "cases", "requests"})
@NullMarked
package nuandeng.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

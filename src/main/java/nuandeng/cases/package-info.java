/// # Cases (案卷)
///
/// What was said is a request; what is done about it is a case. A case is *registered* when a dispatcher has read the
/// matter, *sent* to a body that the duty list names, taken *in hand*, perhaps *asking* or *outside* or *parked* on the
/// way, *reported*, and *closed* when the residents said yes, or said nothing for a week, and somebody other than the
/// handler agreed. It may be *disputed*, *declined* with a reason, or *dropped*. {@link CaseState} lists the states,
/// {@link CaseStep} everything that can be done, {@link CaseRules} everything that can stand in the way.
///
/// Cases are moved through {@link CaseDesk} and read through {@link CaseBook}. What may happen to a case lies apart, in
/// {@code nuandeng.cases.steps}; everything around it keeps, tells and shows. Whoever waits for a case is known to
/// another chapter, which tells us through {@link nuandeng.cases.spi.Voices} and learns what happened from
/// {@link CaseMoved}. Figures are computed from {@link nuandeng.cases.facts.CaseFacts}.
@ApplicationModule(displayName = "Cases", allowedDependencies = {"territory", "organisations", "catalogue"})
@NullMarked
package nuandeng.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

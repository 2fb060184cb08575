/// # Organisations (单位)
///
/// Who can be handed a case: the community itself, the street office, departments, property companies, utilities and
/// those who look into complaints. A {@link nuandeng.organisations.Body} serves an area, has a telephone, and either keeps
/// office hours or answers day and night. It is public knowledge; who works there is not known here. Ask through
/// {@link nuandeng.organisations.Organisations}; administrators keep the list through
/// {@link nuandeng.organisations.BodyRegister}; the rules are {@link nuandeng.organisations.OrganisationRules}.
@ApplicationModule(displayName = "Organisations", allowedDependencies = {"territory"})
@NullMarked
package nuandeng.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

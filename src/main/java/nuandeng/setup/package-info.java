/// # Setup (自己的区)
///
/// How a district begins that is not the demo: an operator opens the first account on the command line
/// (`./nuandeng admin`), its owner sets a password through a link, and then draws up the areas, puts up doors,
/// registers bodies and opens accounts, in that order, on the pages under `/admin`. Everything said there is refused or
/// kept by {@link nuandeng.territory.AreaRegister}, {@link nuandeng.organisations.BodyRegister} and
/// {@link nuandeng.identity.AccountRegister}; this chapter has pages, the command and no tables. Accounts go through
/// {@link nuandeng.setup.AccountDesk}, which also writes the trail. Who runs the installation reads neither cases nor
/// requests.
@ApplicationModule(displayName = "Setup",
		allowedDependencies = {"territory", "organisations", "catalogue", "node :: spi"})
@NullMarked
package nuandeng.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

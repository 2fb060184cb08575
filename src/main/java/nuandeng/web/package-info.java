/// # Web (页面的外壳)
///
/// What every page shares: a controller returns a {@link Page}, a {@link Part} or a {@link Go} and does not know
/// about script; one class here looks at the request and answers. Every form carries a key, so that the second click
/// finds what the first one did. Who may ask for a page is checked here, once, before its method is called. Chapters
/// add to the front page and the menu through {@link nuandeng.web.spi.HomePanel} and
/// {@link nuandeng.web.spi.MenuEntry}, and say whose page it is through {@link nuandeng.web.spi.Hosts}.
@ApplicationModule(displayName = "Web", allowedDependencies = {"kernel", "identity"})
@NullMarked
package nuandeng.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

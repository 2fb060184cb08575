/// # Catalogue (啥事找谁)
///
/// What residents speak of ({@link nuandeng.catalogue.Topic}), who answers for it where (the duty list, 责任清单), and how
/// long it may take ({@link nuandeng.catalogue.TimeLimits}). From plain words it suggests the matter and the body, and
/// says why ({@link nuandeng.catalogue.Suggestion}); it also hears words of danger
/// ({@link nuandeng.catalogue.Danger}). It only proposes: the desk decides. Ask through
/// {@link nuandeng.catalogue.Catalogue}; the rules are {@link nuandeng.catalogue.CatalogueRules}. Topics, words and limits
/// are the files `topics.csv` and `limits.csv` of this folder; the duty list is kept in the database and changed by
/// whoever leads the area.
@ApplicationModule(displayName = "Catalogue", allowedDependencies = {"organisations", "territory"})
@NullMarked
package nuandeng.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

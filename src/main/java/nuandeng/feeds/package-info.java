/// # Feeds (导入)
///
/// Takes in files of messages that people sent to another system: lines of JSON, CSV or a workbook. Every row becomes a
/// request with its own number, its original time and the name its system gave it; a row that came before is
/// recognised. What is wrong with a row is said in a sheet that can be put right and handed in again. A run
/// ({@link Run}) is written down every few hundred rows, so that a stop in the middle loses nothing and doubles
/// nothing. The door is {@link Feeds}; operators come through `./nuandeng import`, the desk through its page. The
/// rules are on one page: {@link FeedRules}.
@ApplicationModule(displayName = "Feeds", allowedDependencies = {"territory", "requests", "node :: spi"})
@NullMarked
package nuandeng.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

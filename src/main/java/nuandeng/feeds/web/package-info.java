/// The desk's page for files from other systems.
@NullMarked
package nuandeng.feeds.web;

import org.jspecify.annotations.NullMarked;

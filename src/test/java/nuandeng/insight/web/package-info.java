@NullMarked
package nuandeng.insight.web;

import org.jspecify.annotations.NullMarked;

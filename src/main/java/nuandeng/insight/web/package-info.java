/// The pages of figures: the desk's report with the rows behind each number, and what everybody may read.
@NullMarked
package nuandeng.insight.web;

import org.jspecify.annotations.NullMarked;

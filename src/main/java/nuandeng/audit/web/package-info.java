/// The auditor's pages.
@NullMarked
package nuandeng.audit.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nuandeng.catalogue.web;

import org.jspecify.annotations.NullMarked;

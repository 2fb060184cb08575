/// What residents and the desk see of the catalogue.
@NullMarked
package nuandeng.catalogue.web;

import org.jspecify.annotations.NullMarked;

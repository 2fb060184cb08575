/// The addresses of photos.
@NullMarked
package nuandeng.attachments.web;

import org.jspecify.annotations.NullMarked;

/// Two modules of which one knows the other without having said so.
@NullMarked
package trespassers.program;

import org.jspecify.annotations.NullMarked;

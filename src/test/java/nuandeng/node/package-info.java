/// Tests of the node; {@link nuandeng.node.Instance} starts the real program for them and for the stories.
@NullMarked
package nuandeng.node;

import org.jspecify.annotations.NullMarked;

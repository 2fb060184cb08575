/// The desk: what waits for a dispatcher, requests and cases in one list, with what to do next beside it.
@NullMarked
package nuandeng.requests.web.desk;

import org.jspecify.annotations.NullMarked;

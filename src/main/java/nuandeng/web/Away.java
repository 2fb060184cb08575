package nuandeng.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// While the database is away, full or closed to writing, whoever asks is told so and when to come back. The page for it
/// needs no database.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Away extends OncePerRequestFilter {

	/// After which time it is worth asking again.
	static final Duration COME_BACK = Duration.ofSeconds(10);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		} catch (ServletException | RuntimeException e) {
			if (response.isCommitted() || !isBehind(e)) {
				throw e;
			}
			response.reset();
			answer(response);
		}
	}

	/// Tells whether it was the database that could not: the connection (08), its resources such as the disk (53), its
	/// shutdown (57P), its machine (58), or that it only lets read for now (25006).
	static boolean isBehind(Throwable failure) {
		return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(20).anyMatch(Away::isAway);
	}

	private static boolean isAway(Throwable e) {
		return e instanceof SQLTransientConnectionException || e instanceof SQLException sql
				&& String.valueOf(sql.getSQLState()).matches("08...|53...|57P..|58...|25006");
	}

	static void answer(HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(COME_BACK.toSeconds()));
		PlainTrouble.write(response, HttpStatus.SERVICE_UNAVAILABLE.value());
	}
}

package nuandeng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Makes every command happen once. The form's key is written in the command's own transaction: a second click waits
/// for the first, finds the key and is led to where the first one went. An attempt that was refused leaves no key, so
/// that the corrected form may carry the same one.
@Component
class Once implements MethodInterceptor {

	/// The name of the hidden field.
	static final String KEY = "_key";

	private final JdbcClient sql;
	private final TransactionTemplate transaction;
	private final InstantSource clock;

	Once(JdbcClient sql, PlatformTransactionManager transactions, InstantSource clock) {
		this.sql = sql;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@Override
	public @Nullable Object invoke(MethodInvocation command) throws Throwable {
		var key = keyOf(request());
		try {
			return transaction.execute(_ -> answer(key, command));
		} catch (Undeclared e) {
			throw e.thrown;
		}
	}

	private Object answer(UUID key, MethodInvocation command) {
		if (!begin(key)) {
			return answerAgain(key, command);
		}
		var answer = proceed(command);
		switch (answer instanceof Answer chosen ? chosen.answer() : answer) {
			case Go go -> finish(key, go.path());
			case Part part when part.status() < 400 -> finish(key, part.path());
			default -> forget(key);
		}
		return answer;
	}

	private Object answerAgain(UUID key, MethodInvocation command) {
		var path = sql.sql("SELECT led_to FROM web.commands WHERE key = :key").param("key", key)
				.query(String.class).single();
		var again = Go.to(path).saying("已经收到了，不用再点一次。");
		var type = command.getMethod().getReturnType();
		return type.equals(Answer.class) ? Answer.go(again) : type.equals(Go.class) ? again : throwAgain(again);
	}

	private static Object throwAgain(Go again) {
		throw new Already(again);
	}

	private boolean begin(UUID key) {
		return sql.sql("INSERT INTO web.commands (key, led_to, at) VALUES (:key, '', :at) ON CONFLICT DO NOTHING")
				.param("key", key)
				.param("at", Timestamp.from(clock.instant()))
				.update() == 1;
	}

	private void finish(UUID key, String path) {
		sql.sql("UPDATE web.commands SET led_to = :path WHERE key = :key").param("path", path).param("key", key)
				.update();
	}

	private void forget(UUID key) {
		sql.sql("DELETE FROM web.commands WHERE key = :key").param("key", key).update();
	}

	private static Object proceed(MethodInvocation command) {
		try {
			var answer = command.proceed();
			if (answer == null) {
				throw new IllegalStateException(command.getMethod() + " answered nothing");
			}
			return answer;
		} catch (RuntimeException | Error e) {
			throw e;
		} catch (Throwable e) {
			throw new Undeclared(e);
		}
	}

	/// The key of the form that was sent.
	static UUID keyOf(HttpServletRequest request) {
		try {
			var key = UUID.fromString(request.getParameter(KEY));
			if (key.version() != 4 && key.version() != 7) {
				throw new IllegalArgumentException("no key of ours");
			}
			return key;
		} catch (IllegalArgumentException | NullPointerException e) {
			throw new BadRequest("这一页放得太久了，请回到上一页刷新一下再试，您写的都还在。");
		}
	}

	private static HttpServletRequest request() {
		if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
			return attributes.getRequest();
		}
		throw new IllegalStateException("a command outside a request");
	}

	/// The command was carried out before; go where it led.
	static final class Already extends RuntimeException {

		final transient Go go;

		Already(Go go) {
			super(null, null, false, false);
			this.go = go;
		}
	}

	private static final class Undeclared extends RuntimeException {

		final Throwable thrown;

		Undeclared(Throwable thrown) {
			super(thrown);
			this.thrown = thrown;
		}
	}
}

package nuandeng.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;

/// Turns what went wrong into a page a person can read: what happened, whether the words are safe, what to do.
@ControllerAdvice
class Troubles {

	private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

	private final Answers answers;

	Troubles(Answers answers) {
		this.answers = answers;
	}

	@ExceptionHandler
	void gone(Gone gone, HttpServletRequest request, HttpServletResponse response) throws IOException {
		answers.send(TroublePage.of(404, gone.words(), "回到首页，或者打电话，我们帮您查。"), request, response);
	}

	@ExceptionHandler
	void denied(Denied denied, HttpServletRequest request, HttpServletResponse response) throws IOException {
		answers.send(TroublePage.of(403, "这一页您打不开。", denied.words()), request, response);
	}

	@ExceptionHandler
	void bad(BadRequest bad, HttpServletRequest request, HttpServletResponse response) throws IOException {
		answers.send(TroublePage.of(400, "没办成。", bad.words()), request, response);
	}

	@ExceptionHandler
	void already(Once.Already already, HttpServletRequest request, HttpServletResponse response) throws IOException {
		answers.send(already.go, request, response);
	}

	@ExceptionHandler(MaxUploadSizeExceededException.class)
	void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
		answers.send(TroublePage.of(413, "照片太大了，没传上来。", "回到上一页，您写的都还在。换一张小一点的，或者先不传照片。"),
				request, response);
	}

	@ExceptionHandler({MultipartException.class, HandlerMethodValidationException.class, IllegalStateException.class})
	void unreadable(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (e instanceof IllegalStateException) {
			unexpected(e, request, response);
			return;
		}
		answers.send(TroublePage.of(400, "没看懂发来的内容。", "回到上一页再试一次，您写的都还在。"), request, response);
	}

	@ExceptionHandler(Exception.class)
	void any(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
			answers.send(known(known.getStatusCode()), request, response);
		} else if (e instanceof TypeMismatchException || e instanceof RequestRejectedException || isAboutInput(e)) {
			answers.send(known(HttpStatusCode.valueOf(400)), request, response);
		} else {
			unexpected(e, request, response);
		}
	}

	/// The database could not even read a value (class 22): it came from a field that is checked nowhere else.
	private static boolean isAboutInput(Exception e) {
		return e instanceof DataAccessException data && data.getMostSpecificCause() instanceof SQLException sql
				&& String.valueOf(sql.getSQLState()).startsWith("22");
	}

	static TroublePage known(HttpStatusCode status) {
		return switch (status.value()) {
			case 403 -> TroublePage.of(403, "没办成。", "这一页放得太久了。回到上一页，刷新一下再试，您写的都还在。");
			case 404 -> TroublePage.of(404, "没有这一页。", "可能是网址抄错了，或者链接旧了。回到首页看看。");
			case 405 -> TroublePage.of(405, "这一页不能这样打开。", "回到上一页，点页面上的按钮。");
			case 413 -> TroublePage.of(413, "发来的东西太大了。", "回到上一页，您写的都还在。照片换一张小一点的，或者先不传。");
			case 503 -> TroublePage.of(503, "现在收不下，过一会儿就好。",
					"回到上一页，等几分钟再试，您写的都还在。急事请打电话：着火 119，有人受伤 120，报警 110。");
			case 500 -> TroublePage.of(500, "我们这边出了点问题。", "过几分钟再试；急事请打电话。");
			default -> TroublePage.of(status.value(), "没看懂发来的内容。", "回到上一页再试一次，您写的都还在。");
		};
	}

	private void unexpected(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (Away.isBehind(e)) {
			Away.answer(response);
			return;
		}
		var reference = Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36)
				.toUpperCase(Locale.ROOT);
		LOG.error("{} {} failed, reference {}", request.getMethod(),
				request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), reference, e);
		answers.send(TroublePage.of(500, "我们这边出了点问题。",
				"您写的还在，过几分钟再试；急事请打电话。查号 " + reference), request, response);
	}
}

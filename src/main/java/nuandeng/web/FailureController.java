package nuandeng.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import nuandeng.identity.OpenToAll;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// `/error`: what failed before any page was asked: a form without its hidden value, an address that cannot be.
@Controller
@OpenToAll
class FailureController implements ErrorController {

	@RequestMapping("/error")
	TroublePage page(HttpServletRequest request) {
		var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
		return Troubles.known(HttpStatusCode.valueOf(status));
	}
}

package trespassers;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
class OpenDoorController {

	@GetMapping("/nobody-said-who")
	@ResponseBody
	String everything() {
		return "";
	}
}

package nuandeng.web;

import java.time.Duration;
import nuandeng.identity.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// `/assets/{name}`: styles and scripts.
@Controller
@OpenToAll
class AssetController {

	private final Assets assets;

	AssetController(Assets assets) {
		this.assets = assets;
	}

	@GetMapping("/assets/{name}")
	ResponseEntity<byte[]> file(@PathVariable String name,
			@RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
		var file = assets.file(name).orElseThrow(() -> new Gone("没有这个文件。"));
		var zipped = accepted.contains("gzip");
		var answer = ResponseEntity.ok()
				.header(HttpHeaders.CONTENT_TYPE, file.type())
				.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
				.cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
		return zipped
				? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(file.zipped())
				: answer.body(file.plain());
	}
}

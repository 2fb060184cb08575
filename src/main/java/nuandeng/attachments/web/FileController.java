package nuandeng.attachments.web;

import java.util.Optional;
import java.util.UUID;
import nuandeng.attachments.AttachmentId;
import nuandeng.attachments.Attachments;
import nuandeng.identity.Actor;
import nuandeng.identity.OpenToAll;
import nuandeng.web.Gone;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// `/files/{id}`: a photo, for whoever may open it. The page is open to all because links carry a token; the chapter
/// that owns the photo decides.
@Controller
@OpenToAll
class FileController {

	private final Attachments attachments;

	FileController(Attachments attachments) {
		this.attachments = attachments;
	}

	@GetMapping("/files/{id}")
	ResponseEntity<Resource> full(@PathVariable UUID id, @RequestParam Optional<String> t, Actor actor) {
		return file(new AttachmentId(id), false, actor, t);
	}

	@GetMapping("/files/{id}/small")
	ResponseEntity<Resource> small(@PathVariable UUID id, @RequestParam Optional<String> t, Actor actor) {
		return file(new AttachmentId(id), true, actor, t);
	}

	private ResponseEntity<Resource> file(AttachmentId id, boolean small, Actor actor, Optional<String> token) {
		var path = attachments.open(id, small, actor, token).orElseThrow(() -> new Gone("没有这张照片。"));
		return ResponseEntity.ok()
				.contentType(MediaType.IMAGE_JPEG)
				.header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + ".jpg\"")
				.header("X-Content-Type-Options", "nosniff")
				.cacheControl(CacheControl.noStore())
				.body(new FileSystemResource(path));
	}
}

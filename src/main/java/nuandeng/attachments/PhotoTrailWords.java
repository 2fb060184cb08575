package nuandeng.attachments;

import java.util.Map;
import nuandeng.audit.spi.TrailWords;
import org.springframework.stereotype.Component;

/// How the lines of photos read in the trail.
@Component
class PhotoTrailWords implements TrailWords {

	@Override
	public Map<String, String> words() {
		return Map.of("photo.kept", "存了照片", "photo", "照片");
	}
}

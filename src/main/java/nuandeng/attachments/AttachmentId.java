package nuandeng.attachments;

import java.util.UUID;

/// The identifier of a photo; its address is `/files/{id}`.
public record AttachmentId(UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}

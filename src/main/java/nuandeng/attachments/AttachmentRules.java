package nuandeng.attachments;

import static nuandeng.kernel.Source.decision;

import nuandeng.kernel.Rule.Limit;
import nuandeng.kernel.Rule.Statement;

/// Every rule about photos, in the order a reader meets them.
public final class AttachmentRules {

	/// Enough to show a thing from its sides, and little enough for a slow line.
	public static final Limit PHOTOS_PER_THING = new Limit("ATT-01", 4, "一件事最多放 {} 张照片。", decision(43));

	/// Whatever is larger takes minutes on a phone line.
	public static final Limit MEGABYTES = new Limit("ATT-02", 10, "一张照片最大 {} MB。换一张小一点的，或者先不传照片。",
			decision(43));

	/// A small file can unfold into a picture that fills the memory.
	public static final Limit MEGAPIXELS = new Limit("ATT-03", 64, "照片的尺寸太大了，最多 {} 百万像素。换一张，或者先不传照片。",
			decision(43));

	/// What is not a picture, is damaged, or is of a kind browsers do not show.
	public static final Statement READABLE = new Statement("ATT-04",
			"这张照片打不开。换一张（JPG、PNG、WebP 都行），或者先不传照片，事情照样能交。", decision(43));

	/// Photos fill a disk long before words do, so they are the first to be turned away.
	///
	/// - Unit: megabytes free on the disk of the data folder.
	public static final Limit ROOM_FOR_PHOTOS = new Limit("ATT-05", 500,
			"现在照片收不下了（磁盘空不到 {} MB），话照样收。先不传照片，把事情交了。", decision(43));

	private AttachmentRules() {}
}

package nuandeng.attachments;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.filters.Flip;
import net.coobird.thumbnailator.filters.ImageFilter;
import net.coobird.thumbnailator.filters.Pipeline;
import net.coobird.thumbnailator.filters.Rotation;
import nuandeng.kernel.Rule;

/// What became of the bytes somebody handed in. A picture is drawn anew, so that nothing of the file but what is seen
/// comes through: no place, no device, no second file hidden behind it.
sealed interface Reading {

	/// The longer side of the picture that is kept.
	int LONG_SIDE = 1600;

	/// The longer side of the small one.
	int SMALL_SIDE = 400;

	/// How many pictures are unfolded at once; each takes some 40 MB meanwhile.
	Semaphore ROOM = new Semaphore(3);

	/// A picture in both sizes, as JPEG.
	record Pictures(byte[] full, byte[] small, int width, int height) implements Reading {}

	/// A rule stood in the way.
	record Refused(Rule because) implements Reading {}

	/// Looks at the bytes of a file.
	static Reading of(byte[] file) {
		ROOM.acquireUninterruptibly();
		try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
			var readers = ImageIO.getImageReaders(input);
			return readers.hasNext() ? read(readers.next(), input, file) : new Refused(AttachmentRules.READABLE);
		} catch (IOException | RuntimeException e) {
			// The decoders throw whatever they like at a damaged file; to the person it is a photo that does not open.
			return new Refused(AttachmentRules.READABLE);
		} finally {
			ROOM.release();
		}
	}

	private static Reading read(ImageReader reader, ImageInputStream input, byte[] file) throws IOException {
		try {
			reader.setInput(input, true, true);
			if (!reader.getFormatName().toLowerCase(java.util.Locale.ROOT).matches("jpe?g|png|webp")) {
				return new Refused(AttachmentRules.READABLE);
			}
			var width = reader.getWidth(0);
			var height = reader.getHeight(0);
			if ((long) width * height > AttachmentRules.MEGAPIXELS.most() * 1_000_000L) {
				return new Refused(AttachmentRules.MEGAPIXELS);
			}
			var wanted = reader.getDefaultReadParam();
			// Every n-th pixel is enough where twice the wanted side remains.
			var step = Math.max(1, Math.max(width, height) / (2 * LONG_SIDE));
			wanted.setSourceSubsampling(step, step, 0, 0);
			return draw(onWhite(reader.read(0, wanted)), upright(file));
		} finally {
			reader.dispose();
		}
	}

	private static Pictures draw(BufferedImage picture, ImageFilter upright) throws IOException {
		var full = Thumbnails.of(upright.apply(fitted(picture, LONG_SIDE))).scale(1).asBufferedImage();
		var small = fitted(full, SMALL_SIDE);
		return new Pictures(jpeg(full, 0.82), jpeg(small, 0.75), full.getWidth(), full.getHeight());
	}

	private static BufferedImage fitted(BufferedImage picture, int side) throws IOException {
		return Math.max(picture.getWidth(), picture.getHeight()) <= side
				? picture
				: Thumbnails.of(picture).size(side, side).asBufferedImage();
	}

	private static BufferedImage onWhite(BufferedImage picture) {
		var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
		var pen = plain.createGraphics();
		pen.drawImage(picture, 0, 0, Color.WHITE, null);
		pen.dispose();
		return plain;
	}

	private static byte[] jpeg(BufferedImage picture, double quality) throws IOException {
		var out = new ByteArrayOutputStream();
		Thumbnails.of(picture).scale(1).outputFormat("jpg").outputQuality(quality).toOutputStream(out);
		return out.toByteArray();
	}

	/// The turn that brings a picture upright, as its camera noted it.
	///
	/// - Source: Exif 2.3, tag 0x0112.
	private static ImageFilter upright(byte[] file) {
		try {
			var directory = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
					.getFirstDirectoryOfType(ExifIFD0Directory.class);
			var orientation = directory != null && directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
					? directory.getInt(ExifIFD0Directory.TAG_ORIENTATION)
					: 1;
			return switch (orientation) {
				case 2 -> Flip.HORIZONTAL;
				case 3 -> Rotation.newRotator(180);
				case 4 -> Flip.VERTICAL;
				case 5 -> new Pipeline(Rotation.newRotator(90), Flip.HORIZONTAL);
				case 6 -> Rotation.newRotator(90);
				case 7 -> new Pipeline(Rotation.newRotator(270), Flip.HORIZONTAL);
				case 8 -> Rotation.newRotator(270);
				default -> picture -> picture;
			};
		} catch (IOException | ImageProcessingException | MetadataException e) {
			return picture -> picture;
		}
	}
}

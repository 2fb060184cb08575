package nuandeng.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Draws photos for tests: left half red, right half blue, so that one can see which way is up.
public final class TestPhotos {

	private TestPhotos() {}

	/// A JPEG.
	public static byte[] jpeg(int width, int height) {
		return encoded(width, height, "jpg");
	}

	/// A PNG.
	public static byte[] png(int width, int height) {
		return encoded(width, height, "png");
	}

	/// A JPEG into which a camera wrote a place and how it was held.
	///
	/// @param orientation as Exif counts, 1 to 8
	public static byte[] jpegWithPlace(int width, int height, int orientation) {
		var plain = jpeg(width, height);
		var exif = exif(orientation);
		return ByteBuffer.allocate(plain.length + exif.length + 4)
				.put(plain, 0, 2)
				.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.length + 2)).put(exif)
				.put(plain, 2, plain.length - 2)
				.array();
	}

	/// A lossless WebP of one colour, 1 × 1.
	public static byte[] webp() {
		return java.util.Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
	}

	/// A few bytes that call themselves a PNG of this size and hold no picture.
	public static byte[] pngThatSaysItIs(int width, int height) {
		var header =
				ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height)
						.put(new byte[] {8, 2, 0, 0, 0}).array();
		var crc = new CRC32();
		crc.update(header);
		return ByteBuffer.allocate(33).putLong(0x89504E470D0A1A0AL).putInt(13).put(header).putInt((int) crc.getValue())
				.array();
	}

	private static byte[] exif(int orientation) {
		// Exif, little ends first: one directory with the orientation and a pointer to a GPS directory with a latitude.
		var tiff = ByteBuffer.allocate(92).order(java.nio.ByteOrder.LITTLE_ENDIAN);
		tiff.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
		tiff.putShort((short) 2);
		tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
		tiff.putInt(0);
		tiff.putShort((short) 2);
		tiff.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
		tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(68);
		tiff.putInt(0);
		tiff.putInt(39).putInt(1).putInt(54).putInt(1).putInt(27).putInt(1);
		return ByteBuffer.allocate(98).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array()).array();
	}

	private static byte[] encoded(int width, int height, String format) {
		var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		var pen = picture.createGraphics();
		pen.setColor(Color.RED);
		pen.fillRect(0, 0, width / 2, height);
		pen.setColor(Color.BLUE);
		pen.fillRect(width / 2, 0, width - width / 2, height);
		pen.dispose();
		var out = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, format, out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}
}

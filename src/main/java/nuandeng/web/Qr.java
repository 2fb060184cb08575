package nuandeng.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// A code that a telephone reads, as one path of an SVG.
///
/// @param size modules on a side, without the quiet zone
/// @param path the dark modules
public record Qr(int size, String path) {

	/// The code of an address.
	public static Qr of(String address) {
		try {
			var modules = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0,
					Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
			var path = new StringBuilder();
			for (int y = 0; y < modules.getHeight(); y++) {
				for (int x = 0; x < modules.getWidth(); x++) {
					var begin = x;
					while (x < modules.getWidth() && modules.get(x, y)) {
						x++;
					}
					if (x > begin) {
						path.append('M').append(begin).append(' ').append(y).append('h').append(x - begin)
								.append("v1h-")
								.append(x - begin).append('z');
					}
				}
			}
			return new Qr(modules.getWidth(), path.toString());
		} catch (WriterException e) {
			throw new IllegalStateException(e);
		}
	}

	/// The frame of the drawing, with its quiet zone.
	public String viewBox() {
		return "-4 -4 " + (size + 8) + " " + (size + 8);
	}
}

package nuandeng.node;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Seals a zip archive: its comment becomes the SHA-256 of every byte before it, so that one read tells whether a single
/// byte was lost or changed, while every tool still opens the archive.
final class Seal {

	/// - Unit: bytes of the digest, written as text.
	private static final int LENGTH = 64;

	private Seal() {}

	/// Seals an archive that has no comment yet.
	static void put(Path archive) throws IOException {
		try (var file = new RandomAccessFile(archive.toFile(), "rw")) {
			var end = file.length() - 2; // there the length of the comment stands, so far 0
			var digest = digestOf(archive, end);
			file.seek(end);
			file.write(new byte[] {LENGTH, 0});
			file.write(digest.getBytes(StandardCharsets.US_ASCII));
			file.getFD().sync();
		}
	}

	/// Tells whether every byte is as it was sealed.
	static boolean isWhole(Path archive) throws IOException {
		var end = Files.size(archive) - LENGTH - 2;
		if (end < 0) {
			return false;
		}
		try (var file = new RandomAccessFile(archive.toFile(), "r")) {
			var last = new byte[LENGTH + 2];
			file.seek(end);
			file.readFully(last);
			var expected = "@\0" + digestOf(archive, end);
			return new String(last, StandardCharsets.US_ASCII).equals(expected);
		}
	}

	private static String digestOf(Path archive, long end) throws IOException {
		var digest = sha256();
		var left = end;
		try (var bytes = Files.newInputStream(archive)) {
			var some = new byte[1 << 16];
			while (left > 0) {
				var count = bytes.read(some, 0, (int) Math.min(some.length, left));
				if (count < 0) {
					throw new IOException("the archive became shorter");
				}
				digest.update(some, 0, count);
				left -= count;
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}

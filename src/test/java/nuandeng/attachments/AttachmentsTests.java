package nuandeng.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import nuandeng.attachments.spi.AccessRule;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.Actor;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Settings;
import nuandeng.kernel.Subject;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.Proves;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@NuandengTest
class AttachmentsTests {

	@Autowired
	Attachments attachments;

	@Autowired
	Photos photos;

	@Autowired
	PhotoFolder folder;

	@Autowired
	ObjectProvider<AccessRule> rules;

	@Autowired
	AuditTrail trail;

	@Autowired
	TestClock clock;

	@Test
	void what_the_camera_wrote_into_a_photo_is_gone() throws Exception {
		var taken = TestPhotos.jpegWithPlace(900, 600, 1);
		assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(taken))
				.getDirectoriesOfType(GpsDirectory.class))
				.singleElement().satisfies(place -> assertThat(place.containsTag(GpsDirectory.TAG_LATITUDE)).isTrue());
		for (var small : new boolean[] {false, true}) {
			var file = fileOf(keep(taken), small);
			var directories = ImageMetadataReader.readMetadata(file).getDirectories();
			assertThat(directories).extracting(directory -> directory.getName())
					.allMatch(name -> name.matches("JPEG|JFIF|Huffman|File Type|File"));
			assertThat(new String(Files.readAllBytes(file.toPath()), StandardCharsets.ISO_8859_1))
					.doesNotContain("Exif");
		}
	}

	@ParameterizedTest
	@CsvSource({"1,300,200,LEFT", "3,300,200,RIGHT", "6,200,300,TOP", "8,200,300,BOTTOM"})
	void a_photo_stands_upright_however_the_camera_was_held(int orientation, int width, int height, String red)
			throws Exception {
		var kept = ImageIO.read(fileOf(keep(TestPhotos.jpegWithPlace(300, 200, orientation)), false));
		assertThat(kept.getWidth()).isEqualTo(width);
		assertThat(kept.getHeight()).isEqualTo(height);
		assertThat(isRed(kept, red)).isTrue();
	}

	@Test
	@Proves("ATT-05")
	void a_disk_without_room_takes_no_photos() throws Exception {
		var full = new PhotoFolder(new Settings(Map.of("NUANDENG_DATA", "/proc")::get), clock); // no system gives it room
		var there = new Attachments(photos, full, rules, trail, clock);
		var photo = TestPhotos.jpegWithPlace(30, 20, 1);
		var owner = new Subject("draft", Ids.next());
		assertThat(there.keep(new ByteArrayInputStream(photo), photo.length, owner, Actor.resident()))
				.isEqualTo(new Kept.Refused(AttachmentRules.ROOM_FOR_PHOTOS));
		assertThat(photos.of(owner)).isEmpty();
	}

	@Test
	void a_photo_is_made_no_larger_than_needed() throws Exception {
		var id = keep(TestPhotos.jpeg(4000, 1000));
		assertThat(ImageIO.read(fileOf(id, false)).getWidth()).isEqualTo(1600);
		assertThat(ImageIO.read(fileOf(id, false)).getHeight()).isEqualTo(400);
		assertThat(ImageIO.read(fileOf(id, true)).getWidth()).isEqualTo(400);
	}

	@Test
	void png_and_webp_become_jpeg() throws Exception {
		for (var file : new byte[][] {TestPhotos.png(50, 40), TestPhotos.webp()}) {
			assertThat(Files.readAllBytes(fileOf(keep(file), false).toPath())).startsWith(0xFF, 0xD8);
		}
	}

	@Test
	@Proves("ATT-04")
	void what_is_no_photo_is_refused_with_a_sentence() {
		var truncated = Arrays.copyOf(TestPhotos.png(300, 200), 200);
		var text = "这是一段文字，名字叫 a.jpg".getBytes(StandardCharsets.UTF_8);
		var gif = new byte[] {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0, ';'};
		for (var file : new byte[][] {truncated, text, gif, {}, TestPhotos.pngThatSaysItIs(10, 10)}) {
			assertThat(attempt(file, owner())).isEqualTo(new Kept.Refused(AttachmentRules.READABLE));
		}
	}

	@Test
	@Proves("ATT-03")
	void a_file_that_would_unfold_into_a_giant_is_refused_unread() {
		assertThat(attempt(TestPhotos.pngThatSaysItIs(60_000, 60_000), owner()))
				.isEqualTo(new Kept.Refused(AttachmentRules.MEGAPIXELS));
	}

	@Test
	@Proves("ATT-02")
	void a_file_over_the_limit_is_refused_also_when_it_lies_about_its_size() {
		var most = AttachmentRules.MEGABYTES.most() << 20;
		var large = new byte[most + 1];
		assertThat(attachments.keep(new ByteArrayInputStream(large), large.length, owner(), Actor.resident()))
				.isEqualTo(new Kept.Refused(AttachmentRules.MEGABYTES));
		assertThat(attachments.keep(new ByteArrayInputStream(large), 10, owner(), Actor.resident()))
				.isEqualTo(new Kept.Refused(AttachmentRules.MEGABYTES));
	}

	@Test
	@Proves("ATT-01")
	void four_photos_handed_in_at_once_with_others_do_not_become_more() throws Exception {
		var owner = owner();
		var photo = TestPhotos.jpeg(60, 40);
		var attempts = new ArrayList<Callable<Kept>>();
		for (int i = 0; i < 9; i++) {
			attempts.add(() -> attempt(photo, owner));
		}
		try (var hands = Executors.newFixedThreadPool(6)) {
			var kept = hands.invokeAll(attempts).stream().map(done -> done.resultNow()).toList();
			assertThat(kept.stream().filter(Kept.Photo.class::isInstance))
					.hasSize(AttachmentRules.PHOTOS_PER_THING.most());
			assertThat(kept).contains(new Kept.Refused(AttachmentRules.PHOTOS_PER_THING));
		}
		assertThat(attachments.of(owner)).hasSize(AttachmentRules.PHOTOS_PER_THING.most());
	}

	@Test
	void photos_are_handed_on_and_taken_away() {
		var draft = owner();
		var request = new Subject("request", Ids.next());
		var photo = keep(TestPhotos.jpeg(60, 40), draft);
		attachments.hand(draft, request);
		assertThat(attachments.of(draft)).isEmpty();
		assertThat(attachments.of(request)).containsExactly(photo);
		attachments.remove(photo, draft);
		assertThat(attachments.of(request)).containsExactly(photo);
		attachments.remove(photo, request);
		assertThat(attachments.of(request)).isEmpty();
	}

	@Test
	void the_clean_up_takes_what_belongs_to_nothing_and_leaves_what_is_young_or_used() throws Exception {
		var used = pathOf(keep(TestPhotos.jpeg(61, 40)));
		var orphanOwner = owner();
		var orphanId = keep(TestPhotos.jpeg(62, 40), orphanOwner);
		var orphan = pathOf(orphanId);
		var youngOwner = owner();
		var youngId = keep(TestPhotos.jpeg(63, 40), youngOwner);
		var young = pathOf(youngId);
		attachments.remove(orphanId, orphanOwner);
		attachments.remove(youngId, youngOwner);
		var yesterday = FileTime.from(clock.instant().minus(PhotoFolder.YOUNG).minus(Duration.ofHours(1)));
		Files.setLastModifiedTime(used, yesterday);
		Files.setLastModifiedTime(orphan, yesterday);
		new CleanUp(folder, photos).clean();
		assertThat(used).exists();
		assertThat(young).exists();
		assertThat(orphan).doesNotExist();
	}

	@Test
	void without_a_rule_of_its_owner_nobody_opens_a_photo() {
		var id = keep(TestPhotos.jpeg(64, 40), new Subject("nobodys", Ids.next()));
		assertThat(attachments.open(id, false, Actor.resident(), Optional.of("token"))).isEmpty();
	}

	private static Subject owner() {
		return new Subject("draft", Ids.next());
	}

	private AttachmentId keep(byte[] file) {
		return keep(file, owner());
	}

	private AttachmentId keep(byte[] file, Subject owner) {
		return ((Kept.Photo) attempt(file, owner)).id();
	}

	private Kept attempt(byte[] file, Subject owner) {
		return attachments.keep(new ByteArrayInputStream(file), file.length, owner, Actor.resident());
	}

	private Path pathOf(AttachmentId id) {
		return folder.path(photos.find(id).orElseThrow().content(), false);
	}

	private File fileOf(AttachmentId id, boolean small) {
		return folder.path(photos.find(id).orElseThrow().content(), small).toFile();
	}

	private static boolean isRed(BufferedImage picture, String side) {
		var x = side.equals("LEFT") ? 20 : side.equals("RIGHT") ? picture.getWidth() - 20 : picture.getWidth() / 2;
		var y = side.equals("TOP") ? 20 : side.equals("BOTTOM") ? picture.getHeight() - 20 : picture.getHeight() / 2;
		var rgb = picture.getRGB(x, y);
		return (rgb >> 16 & 0xFF) > 180 && (rgb & 0xFF) < 80;
	}
}

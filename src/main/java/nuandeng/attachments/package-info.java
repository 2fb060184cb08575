/// # Attachments (照片)
///
/// Photos that people hand in: looked at, turned upright, made smaller, freed of what the camera wrote into them, and
/// kept in the data folder under their content ({@link Attachments}). What cannot be kept is refused with a rule of
/// {@link AttachmentRules}. Who may open one is said by the chapter that owns it
/// ({@link nuandeng.attachments.spi.AccessRule}).
@ApplicationModule(displayName = "Attachments",
		allowedDependencies = {"kernel", "identity", "web", "audit"})
@NullMarked
package nuandeng.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

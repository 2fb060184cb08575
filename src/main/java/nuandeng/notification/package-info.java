/// # Notification (告知)
///
/// What people are to be told. A chapter writes a {@link Notice} in its own words and its own transaction
/// ({@link Notices}); it leaves later, at an hour when it may, on a way the person has: by e-mail, by a call from the
/// desk, and always on the page of what it is about. Every attempt and its result is kept ({@link Delivery}). Which
/// hours and how much is on one page: {@link NotificationRules}. Who somebody is, chapters say through
/// {@link nuandeng.notification.spi.AddressBook}; other ways are a {@link nuandeng.notification.spi.Channel}.
@ApplicationModule(displayName = "Notification",
		allowedDependencies = {"kernel", "identity", "web", "audit"})
@NullMarked
package nuandeng.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

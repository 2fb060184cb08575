package nuandeng.notification;

/// Every rule of telling people, in the order a reader meets them.
public final class NotificationRules {

	private NotificationRules() {}
}

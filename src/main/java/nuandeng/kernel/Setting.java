package nuandeng.kernel;

/// Every setting there is. Each comes from the environment (or from the settings file) under its name; the table in
/// the README and in the book is printed from here.
public enum Setting {
	/// The port of the web server.
	PORT("8080", "端口，浏览器访问用", "port of the web server"),
	/// The folder that keeps everything.
	DATA("data", "数据文件夹：数据库、照片都在里面", "folder that keeps everything: the embedded database, the files"),
	/// The address of one's own database.
	DB_URL("", "自己的 PostgreSQL 地址，如 jdbc:postgresql://host/nuandeng；空着就用自带的",
			"address of your own PostgreSQL; empty for the embedded one"),
	/// The account in one's own database.
	DB_USER("", "自己的数据库的账号", "account in your own database"),
	/// The password in one's own database.
	DB_PASSWORD("", "自己的数据库的密码", "password in your own database"),
	/// Whether to fill a new embedded database with the demo district.
	DEMO("auto", "演示数据：auto 只在自带的新库里放；off 不放", "demo district: auto fills a new embedded database, off does not"),
	/// A fixed clock for demonstrations and tests.
	CLOCK("", "把时钟停在某一刻，如 2026-10-09T10:20，只给演示和测试用", "fixes the clock, for demonstrations and tests"),
	/// The address at which people reach this installation.
	BASE_URL("", "居民打开的网址，印在二维码和短信里；空着就是 http://localhost:端口",
			"address people open, printed in QR codes and messages"),
	/// The machines that pass requests on to this one and say from whom.
	PROXIES("127.0.0.1,::1", "反向代理的 IP 地址，逗号隔开；只信它们转来的访问者地址和 https",
			"addresses of your reverse proxies; only they are believed about who asks and by https"),
	/// The sending mail server.
	SMTP_HOST("", "发邮件的服务器；空着就不发邮件", "sending mail server; empty sends none"),
	/// The port of the mail server.
	SMTP_PORT("25", "发邮件的端口", "port of the mail server"),
	/// The account at the mail server.
	SMTP_USER("", "发邮件的账号", "account at the mail server"),
	/// The password at the mail server.
	SMTP_PASSWORD("", "发邮件的密码", "password at the mail server"),
	/// From whom mail comes.
	SMTP_FROM("", "发件人地址", "sender of mail");

	private final String usual;
	private final String chinese;
	private final String english;

	Setting(String usual, String chinese, String english) {
		this.usual = usual;
		this.chinese = chinese;
		this.english = english;
	}

	/// The name in the environment and in the settings file, such as `NUANDENG_PORT`.
	public String variable() {
		return "NUANDENG_" + name();
	}

	/// The value when nobody sets one.
	public String usual() {
		return usual;
	}

	/// What it is for, in Chinese.
	public String chinese() {
		return chinese;
	}

	/// What it is for, in English.
	public String english() {
		return english;
	}
}

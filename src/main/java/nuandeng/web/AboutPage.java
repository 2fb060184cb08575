package nuandeng.web;

/// What residents should know about this service.
public record AboutPage(Subject subject) implements Page {

	/// What a page is about.
	public enum Subject {
		/// How to get help.
		HELP("怎么用"),
		/// What is kept about people.
		PRIVACY("隐私说明"),
		/// How pages can be read and operated.
		ACCESSIBILITY("无障碍说明");

		private final String title;

		Subject(String title) {
			this.title = title;
		}

		/// The title of the page.
		public String title() {
			return title;
		}
	}
}

package nuandeng.node;

import nuandeng.kernel.Setting;
import nuandeng.kernel.Settings;

/// The data folder and the database as long as this process uses them.
///
/// @param database checked: it keeps its {@link Guarantees}
/// @param whenDone gives both back
record OpenStorage(Database database, Runnable whenDone) implements AutoCloseable {

	/// Opens the database that the settings name, or starts the one in `folder`. The folder belongs to it from now on.
	static OpenStorage in(DataFolder folder, Settings settings) {
		if (settings.ownDatabase()) {
			var database = own(settings);
			return new OpenStorage(database, folder::close);
		}
		var embedded = EmbeddedDatabase.start(folder);
		return new OpenStorage(embedded.database(), () -> {
			embedded.close();
			folder.close();
		});
	}

	/// Opens the database also while a program runs on it.
	static OpenStorage besideOrAlone(Settled settled) {
		var settings = settled.settings();
		if (settings.ownDatabase()) {
			return new OpenStorage(own(settings), () -> {});
		}
		return DataFolder.tryToTake(settings.folder())
				.map(folder -> in(folder, settings))
				.orElseGet(() -> new OpenStorage(EmbeddedDatabase.beside(settings.folder()), () -> {}));
	}

	private static Database own(Settings settings) {
		var database = new Database(settings.text(Setting.DB_URL), settings.text(Setting.DB_USER),
				settings.text(Setting.DB_PASSWORD), false);
		Guarantees.check(database);
		return database;
	}

	@Override
	public void close() {
		whenDone.run();
	}
}

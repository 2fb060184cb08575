package nuandeng.feeds;

import java.util.Map;

/// A row as it stands in the file.
///
/// @param number its number in the file, from 1
/// @param cells what stands under which heading, in the order of the file
/// @param whole whether it could be read at all
record RawRow(int number, Map<String, String> cells, boolean whole) {}

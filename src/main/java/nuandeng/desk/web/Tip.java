package nuandeng.desk.web;

/// Something the desk may do with one key.
///
/// @param key the digit that does it
/// @param words what it does
/// @param because why this one
/// @param action the last word of the address it is sent to
/// @param name the name of what is sent
/// @param value what is sent
public record Tip(int key, String words, String because, String action, String name, String value) {}

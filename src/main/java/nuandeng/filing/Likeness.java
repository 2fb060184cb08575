package nuandeng.filing;

/// Something open nearby that may be the same thing.
///
/// @param choice what the button sends, `case:…` or `request:…`
/// @param title what it is about, in words that may be shown to anybody nearby
/// @param said when it was said and by how many, such as “10月8日起，2 位邻居说过。”
/// @param sentence where it stands
public record Likeness(String choice, String title, String said, String sentence) {}

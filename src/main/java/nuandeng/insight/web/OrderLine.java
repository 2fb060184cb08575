package nuandeng.insight.web;

/// One row of a list of orders.
///
/// @param path where it is opened; empty for who may not
public record OrderLine(String title, String path, String asked, String stateWord, String stars) {}

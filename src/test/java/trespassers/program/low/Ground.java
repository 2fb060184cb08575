package trespassers.program.low;

/// Lies below.
public record Ground(String name) {}

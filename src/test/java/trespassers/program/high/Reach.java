package trespassers.program.high;

import trespassers.program.low.Ground;

/// Knows what it may not know.
public record Reach(Ground ground) {}

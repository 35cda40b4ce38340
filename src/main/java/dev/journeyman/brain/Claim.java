package dev.journeyman.brain;

import dev.journeyman.check.Memory;
import dev.journeyman.surface.Sight;

/**
 * An expectation whose sentence alone does not say how to check it, with the page before the step
 * and after it.
 */
public record Claim(String expectation, Sight before, Sight after, Memory memory) {}

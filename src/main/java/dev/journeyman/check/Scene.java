package dev.journeyman.check;

import dev.journeyman.surface.Sight;

/** What a check may look at: the page of this moment and what the journey remembered. */
public record Scene(Sight sight, Memory memory) {}

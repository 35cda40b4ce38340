package dev.journeyman.evidence;

import java.time.Instant;

/** A line of the journal: when, in which journey, what. */
public record Entry(Instant at, String journey, Fact fact) {}

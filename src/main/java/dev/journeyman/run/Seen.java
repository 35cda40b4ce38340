package dev.journeyman.run;

/** A visible element of a page: its role and what a person would call it. */
public record Seen(String role, String name) {}

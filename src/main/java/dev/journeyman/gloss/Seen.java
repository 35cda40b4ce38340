package dev.journeyman.gloss;

/** A thing that was seen on a page of the app: its role, such as {@code button}, and its name. */
public record Seen(String role, String name) {}

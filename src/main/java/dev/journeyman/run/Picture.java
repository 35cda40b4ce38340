package dev.journeyman.run;

/** What the browser shows now. */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(int width, int height, byte[] jpeg) {}

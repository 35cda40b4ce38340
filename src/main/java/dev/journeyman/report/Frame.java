package dev.journeyman.report;

/** A picture of the storyboard, ready to be shown. */
@SuppressWarnings("ArrayRecordComponent")
record Frame(View view, byte[] jpeg, int width, int height) {}

package dev.journeyman.run;

/** What the browser shows now, as a JPEG. */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(int width, int height, byte[] jpeg) {

  private static final int MARK = 0xff;

  /** What a JPEG shows, in the size that it says itself. */
  static Picture of(byte[] jpeg) {
    int at = 2;
    while (at + 9 < jpeg.length && (jpeg[at] & MARK) == MARK) {
      int segment = jpeg[at + 1] & 0xff;
      if (segment >= 0xc0 && segment <= 0xc2) {
        return new Picture(number(jpeg, at + 7), number(jpeg, at + 5), jpeg);
      }
      at += 2 + number(jpeg, at + 2);
    }
    throw new IllegalArgumentException("a picture of " + jpeg.length + " bytes is no JPEG");
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }
}

package dev.journeyman.model;

/**
 * What was used, in tokens.
 *
 * @param input read anew
 * @param cacheRead read from the provider's cache
 * @param cacheWritten read anew and put into the cache
 * @param output written, with what the model thought
 */
public record Usage(long input, long cacheRead, long cacheWritten, long output) {

  public Usage {
    if (input < 0 || cacheRead < 0 || cacheWritten < 0 || output < 0) {
      throw new IllegalArgumentException("nobody uses less than nothing");
    }
  }

  public static final Usage NONE = new Usage(0, 0, 0, 0);

  public Usage plus(Usage other) {
    return new Usage(
        input + other.input,
        cacheRead + other.cacheRead,
        cacheWritten + other.cacheWritten,
        output + other.output);
  }

  public long total() {
    return input + cacheRead + cacheWritten + output;
  }
}

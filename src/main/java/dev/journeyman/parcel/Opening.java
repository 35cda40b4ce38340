package dev.journeyman.parcel;

import java.nio.file.Path;

/** What came of opening a parcel. */
public sealed interface Opening {

  /**
   * It is what a run publishes, as far as that can be seen. Who made it is not known by that.
   *
   * @param folder like that of a run, with {@code public} in it
   */
  record Accepted(Path folder, int files, long bytes) implements Opening {}

  /**
   * It is not, and nothing of it was kept.
   *
   * @param file which part of it is wrong, made fit to be printed
   */
  record Refused(String file, String why) implements Opening {
    @Override
    public String toString() {
      return file + ": " + why;
    }
  }
}

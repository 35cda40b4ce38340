package dev.journeyman.parcel;

import java.io.IOException;

/** Why a parcel is refused; it ends the reading at once and becomes {@link Opening.Refused}. */
final class Unfit extends IOException {

  private static final long serialVersionUID = 1;

  private static final int LONGEST = 120;

  private final String file;
  private final String why;

  Unfit(String file, String why) {
    super(file + ": " + why);
    this.file = file;
    this.why = why;
  }

  Opening.Refused refusal() {
    return new Opening.Refused(printable(file), printable(why));
  }

  /** A name may hold what a terminal or a build server obeys. */
  private static String printable(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(c -> plain.appendCodePoint(FileName.isPrintable(c) ? c : '?'));
    return text.codePointCount(0, text.length()) > LONGEST ? plain + "..." : plain.toString();
  }
}

package dev.journeyman.run;

import java.util.List;

/** A journey that can be run at once, and says what its author goes on with. */
final class Skeleton {

  private Skeleton() {}

  static String of(String title) {
    String line = title.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    return String.join(
        "\n",
        List.of(
            "# " + line,
            "",
            "Why this journey matters: who takes it, and what is lost if it breaks.",
            "",
            "## Steps",
            "1. Open /.",
            "   - A heading is shown.",
            "",
            "> Go on with what the person does, such as: 2. Click \"Sign up\".",
            "> Under each step stands what must then be true, such as: - \"Welcome\" is shown.",
            "",
            "## Outcome",
            "- A heading is shown.",
            "",
            "> Write here what must be true in the end, when the app is opened again.",
            "",
            "## Always",
            "- No error in the console.",
            ""));
  }
}

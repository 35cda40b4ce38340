package dev.journeyman.check;

import dev.journeyman.find.Wording;
import dev.journeyman.surface.Activity.Download;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A file came down during the step, with something in it. */
public record Downloaded(String name) implements Check {

  @Override
  public Finding on(Scene scene) {
    List<Download> downloads = scene.sight().activity().downloads();
    String expected = "the file \"" + name + "\"";
    for (Download download : downloads) {
      if (download.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        String saw = download.name() + " of " + download.bytes() + " bytes";
        return download.bytes() > 0 ? Finding.held(expected, saw) : Finding.broken(expected, saw);
      }
    }
    return Finding.broken(
        expected,
        downloads.isEmpty()
            ? "no download"
            : downloads.stream().map(Download::name).collect(Collectors.joining(", ")));
  }

  @Override
  public String describe() {
    return "downloaded \"" + name + "\"";
  }

  @Override
  public String inWords() {
    return "the file " + Wording.quoted(name) + " is downloaded";
  }
}

package dev.journeyman.check;

import dev.journeyman.find.Wording;
import dev.journeyman.surface.Activity.Download;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file came down during the step, with something in it. It is called what the app calls it; where
 * several came of that name, the last one is meant.
 */
public record Downloaded(String name) implements Check {

  /** What browsers write as a line in a name, since no file can be called so. */
  private static final Pattern NO_NAME = Pattern.compile("[\\p{Cntrl}<>:\"/\\\\|?*]");

  private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  @Override
  public Finding on(Scene scene) {
    List<Download> downloads = scene.sight().activity().downloads();
    String expected = "the file \"" + name + "\"";
    return downloads.stream()
        .filter(it -> plain(it.name()).equals(plain(name)))
        .reduce((before, last) -> last)
        .map(it -> judged(expected, it))
        .orElseGet(() -> Finding.broken(expected, saw(downloads)));
  }

  private static Finding judged(String expected, Download download) {
    String saw = download.name() + " of " + download.bytes() + " bytes";
    return download.bytes() > 0 ? Finding.held(expected, saw) : Finding.broken(expected, saw);
  }

  private static String saw(List<Download> downloads) {
    return downloads.isEmpty()
        ? "no download"
        : downloads.stream().map(Download::name).collect(Collectors.joining(", "));
  }

  /** A name however it is written: escaped as in an address, with marks that no file can have. */
  private static String plain(String name) {
    String readable =
        ESCAPED.matcher(name).replaceAll(m -> Matcher.quoteReplacement(unescaped(m.group())));
    String composed = Normalizer.normalize(readable, Normalizer.Form.NFC);
    return NO_NAME.matcher(composed.strip()).replaceAll("_").toLowerCase(Locale.ROOT);
  }

  private static String unescaped(String bytes) {
    return URLDecoder.decode(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public Mentions mentions() {
    return Mentions.NONE.saying(name);
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

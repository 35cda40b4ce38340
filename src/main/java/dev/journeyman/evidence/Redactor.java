package dev.journeyman.evidence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes known secrets out of text, in the spellings in which apps and protocols repeat them.
 * Whatever leaves the program passes through here: the journal at its writer, the console at its
 * printer.
 */
public final class Redactor {

  public static final Redactor NONE = new Redactor(Map.of());

  /** Shorter values stand in ordinary text too often to be taken out of it. */
  public static final int SHORTEST = 4;

  /** What stands where a text was cut off. */
  private static final String CUT = "...";

  private record Spelling(String text, String instead) {

    /** How many letters of it a text ends with; 0 where they are too few to tell anything. */
    int begun(String before) {
      int length = Math.min(text.length() - 1, before.length());
      while (length >= SHORTEST && !before.endsWith(text.substring(0, length))) {
        length--;
      }
      return length >= SHORTEST ? length : 0;
    }
  }

  private final List<Spelling> spellings = new ArrayList<>();

  /** Redact these secrets, values by name. */
  public Redactor(Map<String, String> secrets) {
    secrets.forEach(
        (name, value) -> {
          if (value.length() >= SHORTEST) {
            spellingsOf(value)
                .forEach(s -> spellings.add(new Spelling(s, "[secret " + name + "]")));
          }
        });
    spellings.sort(Comparator.comparingInt((Spelling s) -> -s.text().length()));
  }

  public String redact(String text) {
    String clean = text;
    for (Spelling spelling : spellings) {
      clean = clean.replace(spelling.text(), spelling.instead());
    }
    return withoutBeginnings(clean);
  }

  /** Long texts are cut before they come here, perhaps in the middle of a secret. */
  private String withoutBeginnings(String text) {
    StringBuilder clean = new StringBuilder();
    int done = 0;
    for (int cut = text.indexOf(CUT); cut >= 0; cut = text.indexOf(CUT, cut + 1)) {
      String before = text.substring(done, cut);
      Optional<Spelling> begun = spellings.stream().filter(s -> s.begun(before) > 0).findFirst();
      if (begun.isPresent()) {
        clean.append(before, 0, before.length() - begun.get().begun(before));
        clean.append(begun.get().instead());
        done = cut;
      }
    }
    return done == 0 ? text : clean.append(text, done, text.length()).toString();
  }

  /** Whether a text would be changed. */
  public boolean finds(String text) {
    return !redact(text).equals(text);
  }

  private static Set<String> spellingsOf(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    String form = URLEncoder.encode(value, StandardCharsets.UTF_8);
    String json = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    String html = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    Set<String> all = new LinkedHashSet<>(List.of(value, form, form.replace("+", "%20"), json));
    all.add(json.replace("/", "\\/"));
    all.add(html);
    all.add(html.replace("\"", "&quot;").replace("'", "&#39;"));
    all.add(HexFormat.of().formatHex(bytes));
    all.add(HexFormat.of().withUpperCase().formatHex(bytes));
    all.addAll(base64(bytes));
    return all;
  }

  /**
   * The value in Base64 as it looks at each of the three offsets that it can have in a longer text.
   */
  private static List<String> base64(byte[] bytes) {
    List<String> all = new ArrayList<>();
    for (int offset = 0; offset < 3; offset++) {
      byte[] shifted = new byte[offset + bytes.length];
      System.arraycopy(bytes, 0, shifted, offset, bytes.length);
      String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      int first = (offset * 8 + 5) / 6;
      int last = shifted.length * 8 / 6;
      if (last - first >= SHORTEST) {
        String sure = encoded.substring(first, last);
        all.add(sure);
        all.add(sure.replace('+', '-').replace('/', '_'));
      }
    }
    return all;
  }
}

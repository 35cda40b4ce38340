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

  private record Spelling(String text, String instead) {}

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
    return clean;
  }

  /** Whether a text would be changed. */
  public boolean finds(String text) {
    return spellings.stream().anyMatch(s -> text.contains(s.text()));
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

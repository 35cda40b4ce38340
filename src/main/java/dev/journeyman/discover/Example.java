package dev.journeyman.discover;

import dev.journeyman.discover.Form.Field;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Data that anybody may enter anywhere: it belongs to nobody. */
final class Example {

  private static final int SHORTEST_WORD = 4;

  private final Sight sight;

  Example(Sight sight) {
    this.sight = sight;
  }

  /** What to enter; empty where nothing fits, or where it is not ours to make up. */
  Optional<String> of(Field field) {
    return switch (field.type()) {
      case "password", "file", "color", "range", "checkbox", "radio" -> Optional.empty();
      case "select" -> option(field);
      case "date" -> Optional.of("2030-01-15");
      case "month" -> Optional.of("2030-01");
      case "week" -> Optional.of("2030-W03");
      case "time" -> Optional.of("10:30");
      case "datetime-local" -> Optional.of("2030-01-15T10:30");
      case "number" -> Optional.of(number(field));
      case "email" -> Optional.of("ada@example.com");
      case "url" -> Optional.of("https://example.com");
      case "tel" -> Optional.of("020 7946 0018");
      case "search" -> Optional.of(word());
      default -> Optional.of(text(field)).filter(it -> fits(it, field));
    };
  }

  /** Not the least one, which often stands there already. */
  private static String number(Field field) {
    if (!field.least().matches("-?\\d{1,6}")) {
      return field.least().isBlank() ? "2" : field.least();
    }
    int more = Integer.parseInt(field.least()) + 1;
    boolean fits = !field.most().matches("-?\\d{1,6}") || more <= Integer.parseInt(field.most());
    return fits ? String.valueOf(more) : field.least();
  }

  private static Optional<String> option(Field field) {
    List<String> real = field.options().stream().filter(it -> !it.isBlank()).toList();
    return real.isEmpty() ? Optional.empty() : Optional.of(real.get(real.size() - 1));
  }

  private String text(Field field) {
    String what = (field.label() + " " + field.name()).toLowerCase(Locale.ROOT);
    for (Usual usual : Usual.values()) {
      if (usual.words.matcher(what).find()) {
        return usual.value;
      }
    }
    return what.matches(".*\\b(search|find|query|filter|q)\\b.*") ? word() : "Example";
  }

  /** A word that stands on the page, so that something is found. */
  private String word() {
    return sight.elements().stream()
        .filter(it -> it.role().equals("heading") || it.role().equals("link"))
        .filter(it -> isInside(it))
        .flatMap(it -> List.of(it.title().split("[^\\p{L}]+", 0)).stream())
        .filter(it -> it.length() >= SHORTEST_WORD)
        .reduce((one, later) -> later)
        .orElse("a");
  }

  private boolean isInside(Element element) {
    return sight.ancestorsOf(element).stream().anyMatch(it -> it.role().equals("main"));
  }

  private static boolean fits(String value, Field field) {
    try {
      boolean length =
          !field.most().matches("\\d{1,6}") || value.length() <= Integer.parseInt(field.most());
      return length && (field.pattern().isBlank() || value.matches(field.pattern()));
    } catch (java.util.regex.PatternSyntaxException e) {
      // the browser's patterns are not quite ours
      return false;
    }
  }

  /** What people enter into fields of such names. */
  private enum Usual {
    EMAIL("e-?mail", "ada@example.com"),
    PHONE("phone|mobile|\\btel\\b", "020 7946 0018"),
    CARD("card ?number|\\bpan\\b", "4242 4242 4242 4242"),
    EXPIRY("expir", "12/30"),
    CODE("security code|\\bcv[cv]\\b", "123"),
    POSTCODE("post ?code|\\bzip\\b|postal", "SW1A 1AA"),
    TOWN("town|city", "London"),
    COUNTRY("country", "United Kingdom"),
    ADDRESS("address|street", "1 Example Street"),
    COMPANY("company|organi[sz]ation", "Example Ltd"),
    URL("\\burl\\b|website|link", "https://example.com"),
    NUMBER("quantity|amount|count|\\bage\\b|price", "2"),
    NOTE("message|comment|note|description|\\bbody\\b|review", "This is an example."),
    TITLE("title|subject|headline", "An example"),
    FIRST_NAME("first ?name|given", "Ada"),
    LAST_NAME("last ?name|surname|family", "Example"),
    NAME("name", "Ada Example");

    private final Pattern words;
    private final String value;

    Usual(String words, String value) {
      this.words = Pattern.compile(words);
      this.value = value;
    }
  }
}

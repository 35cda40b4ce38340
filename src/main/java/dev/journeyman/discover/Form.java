package dev.journeyman.discover;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A form as people see it.
 *
 * @param title what the page calls it, else what its button says
 * @param action where it is sent; empty where a script does it
 * @param opened what opened it, where it is not on the page from the beginning
 * @param after the journey after which it was there; empty for what every visitor sees
 */
record Form(
    String title,
    Method method,
    Optional<Address> action,
    List<Field> fields,
    List<String> buttons,
    Optional<String> opened,
    Optional<String> after) {

  Form {
    fields = List.copyOf(fields);
    buttons = List.copyOf(buttons);
  }

  /** How it is sent. */
  enum Method {
    GET("asks"),
    POST("sends"),
    /** It has no form around it, or closes a dialog: a script reads its fields. */
    SCRIPT("a script reads it");

    private final String words;

    Method(String words) {
      this.words = words;
    }
  }

  /**
   * One thing to fill in.
   *
   * @param ref of the element on the sight that it was read from
   * @param type as of an input, or {@code select} and {@code textarea}
   * @param least and {@code most}, its bounds as the page writes them
   */
  record Field(
      String ref,
      String label,
      String type,
      String name,
      boolean required,
      String least,
      String most,
      String pattern,
      List<String> options) {
    Field {
      options = List.copyOf(options);
    }

    boolean isSecret() {
      return type.equals("password");
    }

    boolean takesText() {
      return !List.of("checkbox", "radio", "select", "file", "range", "color").contains(type);
    }
  }

  /** The same for forms that are the same on several pages. */
  String key() {
    String names =
        fields.stream()
            .map(it -> it.name().isEmpty() ? it.label() : it.name())
            .collect(Collectors.joining(","));
    String to = action.map(it -> String.join("/", it.segments())).orElse("");
    // what carries no field is known by what it says: many buttons may go to like addresses
    String says = fields.isEmpty() ? String.join(",", buttons) : "";
    return "form:" + method + ":" + family(to) + ":" + names + ":" + says;
  }

  /** A part in the middle of an address is often the name of one thing. */
  private String family(String to) {
    String[] parts = to.split("/", -1);
    String last = parts[parts.length - 1];
    if (parts.length > 2 && isNamedByFields(last)) {
      return to.substring(0, to.length() - last.length()) + "*";
    }
    return parts.length > 2
        ? parts[0] + "/*/" + parts[parts.length - 1]
        : parts.length + ":" + parts[0];
  }

  /** As in a row of a table, where fields say which row they are of. */
  private boolean isNamedByFields(String part) {
    return !part.isEmpty()
        && !fields.isEmpty()
        && fields.stream().allMatch(it -> Words.slug(it.label()).endsWith("-" + part));
  }

  /** Whether it can be sent without changing anything. */
  boolean onlyAsks() {
    String words = title + " " + String.join(" ", buttons);
    return method == Method.GET
        && fields.stream().anyMatch(Field::takesText)
        && fields.stream().noneMatch(Field::isSecret)
        && action.isPresent()
        && !Deeds.inForm(words)
        && !Deeds.inLink(words, action.get());
  }

  boolean hasSecret() {
    return fields.stream().anyMatch(Field::isSecret);
  }

  Form openedBy(String opener) {
    return new Form(title, method, action, fields, buttons, Optional.of(opener), after);
  }

  Form seenOn(Trail trail) {
    return new Form(title, method, action, fields, buttons, opened, trail.after());
  }

  /** Such as {@code POST /orders}. */
  String told() {
    return switch (method) {
      case SCRIPT -> method.words;
      case GET, POST ->
          method.words
              + " "
              + method.name().toUpperCase(Locale.ROOT)
              + " "
              + action.map(Address::path).orElse("");
    };
  }
}

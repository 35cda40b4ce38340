package dev.journeyman.demo;

/** A labelled input with a place for its problem. */
record Field(String label, String name, String type, String hint, String value) {
  static Field text(String label, String name, String hint) {
    return new Field(label, name, "text", hint, "");
  }

  static Field email(String label, String name) {
    return new Field(label, name, "email", "email", "");
  }

  static Field password(String hint) {
    return new Field("Password", "password", "password", hint, "");
  }

  Field holding(String text) {
    return new Field(label, name, type, hint, text);
  }

  /** The hint is the browser's autocomplete token. */
  Html html(Switches switches) {
    boolean inside = switches.on(Change.LABELS_AS_PLACEHOLDERS);
    String id = switches.id(name);
    String shown =
        switches.either(Change.EMAIL_SPELT_WITH_HYPHEN, label.replace("Email", "E-mail"), label);
    Html parts =
        Html.of(
            """
            {}
            <input id="{}" name="{}" type="{}" autocomplete="{}" value="{}" aria-describedby="{}-problem"{}>
            <p class="problem" id="{}-problem" data-problem="{}"></p>
            """,
            Html.of("<label for=\"{}\">{}</label>", id, shown).when(!inside),
            id,
            name,
            type,
            hint,
            value,
            id,
            Html.of(" placeholder=\"{}\"", shown).when(inside),
            id,
            name);
    return Html.of("<div class=\"field\">{}</div>\n", parts.wrapped("control", switches));
  }
}

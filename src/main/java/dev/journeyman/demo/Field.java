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
  Html html() {
    return Html.of(
        """
        <div class="field">
          <label for="{}">{}</label>
          <input id="{}" name="{}" type="{}" autocomplete="{}" value="{}" aria-describedby="{}-problem">
          <p class="problem" id="{}-problem" data-problem="{}"></p>
        </div>
        """,
        name,
        label,
        name,
        name,
        type,
        hint,
        value,
        name,
        name,
        name);
  }
}

package dev.journeyman.check;

import dev.journeyman.find.Wording;

/** How a text is to be like another. */
public enum Relation {
  READS("reads"),
  CONTAINS("contains"),
  STARTS("starts with"),
  ENDS("ends with");

  private final String phrase;

  Relation(String phrase) {
    this.phrase = phrase;
  }

  public String phrase() {
    return phrase;
  }

  boolean holds(String text, String wanted) {
    return switch (this) {
      case READS -> Wording.same(text, wanted);
      case CONTAINS -> Wording.holds(text, wanted) || Wording.same(text, wanted);
      case STARTS -> Wording.folded(text).startsWith(Wording.folded(wanted));
      case ENDS -> Wording.folded(text).endsWith(Wording.folded(wanted));
    };
  }
}

package dev.journeyman.model.openai;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What not every model takes. Once refused, it is not sent again. */
final class Extras {

  /** A field that helps, and that can be left out. */
  enum Extra {
    /** Pictures in full size. The guide's code sends it, the vendor's schema does not know it. */
    DETAIL("\\bdetail\\b|'original'"),
    /** How hard to think; models that do not think refuse it. */
    EFFORT("(?i)unsupported.*'reasoning[.\\w]*'"),
    /** What the model thought, sealed, to be sent back. */
    SEALED_THOUGHTS("(?i)encrypted content is not supported|reasoning\\.encrypted_content");

    private final Pattern refusal;

    Extra(String refusal) {
      this.refusal = Pattern.compile(refusal);
    }
  }

  private final Set<Extra> sent = EnumSet.allOf(Extra.class);

  synchronized Set<Extra> sent() {
    return Set.copyOf(sent);
  }

  /** Whether the request would look different after this refusal. */
  synchronized boolean drop(String refusal, Set<Extra> used) {
    Set<Extra> named = EnumSet.noneOf(Extra.class);
    used.stream().filter(it -> it.refusal.matcher(refusal).find()).forEach(named::add);
    sent.removeAll(named);
    return !named.isEmpty();
  }
}

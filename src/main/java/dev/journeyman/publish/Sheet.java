package dev.journeyman.publish;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.journeyman.report.Inert;
import java.nio.charset.StandardCharsets;

/**
 * Markdown that grows. What is written here is either a constant of this program or {@link Inert};
 * the compiler lets nothing else in.
 */
final class Sheet {

  private static final String HOLE = "{}";

  private final StringBuilder text = new StringBuilder();

  /** Add a line in which each {@code {}} is filled with the next of the pieces. */
  Sheet line(@CompileTimeConstant final String template, Inert... pieces) {
    return add(template, pieces).end();
  }

  /** Add to the line that is being written. */
  Sheet add(@CompileTimeConstant final String template, Inert... pieces) {
    int from = 0;
    for (Inert piece : pieces) {
      int hole = template.indexOf(HOLE, from);
      if (hole < 0) {
        throw new IllegalArgumentException("more pieces than holes: " + template);
      }
      text.append(template, from, hole).append(piece);
      from = hole + HOLE.length();
    }
    text.append(template, from, template.length());
    return this;
  }

  Sheet end() {
    text.append('\n');
    return this;
  }

  /** Add what was written elsewhere in the same way. */
  Sheet add(Sheet other) {
    text.append(other.text);
    return this;
  }

  Sheet add(Machines block) {
    text.append(block.fenced());
    return this;
  }

  int bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

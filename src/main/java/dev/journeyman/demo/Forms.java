package dev.journeyman.demo;

import io.javalin.http.Context;
import java.util.Optional;

/** Reads what a form sent. */
final class Forms {
  private Forms() {}

  static String text(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("").strip();
  }

  static boolean ticked(Context request, String name) {
    return request.formParam(name) != null;
  }

  static Optional<Integer> number(Context request, String name) {
    String text = text(request, name);
    return text.matches("-?[0-9]{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }
}

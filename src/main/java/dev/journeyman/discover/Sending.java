package dev.journeyman.discover;

import dev.journeyman.discover.Form.Field;
import dev.journeyman.discover.Window.View;
import dev.journeyman.surface.Element;
import dev.journeyman.surface.Hands.Press;
import java.util.List;
import java.util.Optional;

/** Fills in a form of the open page and sends it. */
final class Sending {

  private final Window window;

  Sending(Window window) {
    this.window = window;
  }

  /** Whether it could be sent. */
  boolean send(Form form, Page page) {
    View view = window.look();
    Optional<Form> here =
        view.reader().forms().stream().filter(it -> it.key().equals(form.key())).findFirst();
    List<Field> fields = here.map(Form::fields).orElse(List.of());
    boolean filled = false;
    for (Field field : fields) {
      Optional<Element> element = element(view, field);
      Optional<String> example = new Example(page.sight()).of(field);
      if (element.isPresent() && example.isPresent() && field.takesText()) {
        filled |= window.surface().fill(element.get(), example.get()).isDone();
      }
    }
    Optional<Element> button =
        here.stream()
            .flatMap(it -> it.buttons().stream())
            .findFirst()
            .flatMap(it -> button(view, it));
    if (button.isPresent()) {
      return window.surface().click(button.get(), Press.ONCE).isDone();
    }
    return filled && window.surface().press("Enter").isDone();
  }

  private static Optional<Element> element(View view, Field field) {
    return view.sight().elements().stream().filter(it -> it.ref().equals(field.ref())).findFirst();
  }

  private static Optional<Element> button(View view, String name) {
    return view.sight().elements().stream()
        .filter(it -> it.role().equals("button") && it.title().equals(name))
        .findFirst();
  }
}

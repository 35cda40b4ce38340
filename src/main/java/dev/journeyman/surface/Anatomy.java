package dev.journeyman.surface;

import java.util.List;
import java.util.Set;

/**
 * What the source of a page says and a look does not: its forms, and which elements open more of
 * the page. Elements are told by their refs.
 *
 * @param loose controls that belong to no form
 * @param openers what says that it opens something: a menu, a disclosure, a tab, a dialog
 */
public record Anatomy(List<Form> forms, List<Control> loose, Set<String> openers) {

  public static final Anatomy NOTHING = new Anatomy(List.of(), List.of(), Set.of());

  public Anatomy {
    forms = List.copyOf(forms);
    loose = List.copyOf(loose);
    openers = Set.copyOf(openers);
  }

  /**
   * A form.
   *
   * @param method in small letters: {@code get}, {@code post} or {@code dialog}
   * @param action an absolute address
   * @param name what the page calls it, empty where it does not
   */
  public record Form(
      String ref, String method, String action, String name, List<Control> controls) {
    public Form {
      controls = List.copyOf(controls);
    }
  }

  /**
   * A control.
   *
   * @param type as of an input, or {@code select}, {@code textarea}, {@code submit}, {@code button}
   * @param name under which its value is sent
   * @param least and {@code most}, the bounds of its value as they are written
   * @param options the labels to choose from
   */
  public record Control(
      String ref,
      String type,
      String name,
      boolean required,
      String least,
      String most,
      String pattern,
      List<String> options) {
    public Control {
      options = List.copyOf(options);
    }

    public boolean submits() {
      return type.equals("submit") || type.equals("image");
    }

    public boolean isButton() {
      return submits() || type.equals("button") || type.equals("reset");
    }
  }
}

package dev.journeyman.model.openai;

import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.Way;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the computer tool cannot do, because it is not in the picture: the address bar, the tabs and
 * the popups of selects. And a closer look, which the tool does not offer.
 */
enum PageFunction {
  GOTO(
      "Open an address in the current tab, as the address bar would.",
      List.of(text("url", "The whole address, with http or https.")),
      it -> new Gesture.Go(it.text("url"))),
  BACK("Go back in the history of the tab.", List.of(), it -> new Gesture.Travel(Way.BACK)),
  FORWARD(
      "Go forward in the history of the tab.", List.of(), it -> new Gesture.Travel(Way.FORWARD)),
  RELOAD("Load the page of the tab again.", List.of(), it -> new Gesture.Travel(Way.RELOAD)),
  LIST_TABS("List the open tabs.", List.of(), it -> new Gesture.ListTabs()),
  NEW_TAB("Open an empty tab and go to it.", List.of(), it -> new Gesture.NewTab()),
  SWITCH_TAB(
      "Go to another tab.",
      List.of(text("id", "The id of the tab, as list_tabs says it.")),
      it -> new Gesture.SwitchTab(it.text("id"))),
  CLOSE_TAB(
      "Close a tab.",
      List.of(text("id", "The id of the tab, as list_tabs says it; empty for the current one.")),
      it -> new Gesture.CloseTab(it.text("id"))),
  SELECT(
      "Choose an option of a select. Its popup is not in the picture, so do not click it open.",
      List.of(
          number("x", "Of a point on the select, in pixels of the picture."),
          number("y", "Of the same point."),
          text("value", "The option's text as shown.")),
      it -> new Gesture.SetValue(it.spot(), it.text("value"))),
  ZOOM(
      "Get a closer picture of a part of the page. Coordinates of actions stay those of the whole"
          + " picture.",
      List.of(
          number("left", "In pixels of the picture."),
          number("top", "In pixels of the picture."),
          number("right", "In pixels of the picture."),
          number("bottom", "In pixels of the picture.")),
      it ->
          new Gesture.Zoom(
              it.integer("left"), it.integer("top"), it.integer("right"), it.integer("bottom")));

  /** What is asked for by name. */
  record Parameter(String name, String type, String description) {}

  private interface Reading {
    Gesture of(Fields arguments) throws Garbled;
  }

  private final String description;
  private final List<Parameter> parameters;
  private final Reading reading;

  PageFunction(String description, List<Parameter> parameters, Reading reading) {
    this.description = description;
    this.parameters = parameters;
    this.reading = reading;
  }

  static Optional<PageFunction> named(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String description() {
    return description;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  Gesture read(Fields arguments) throws Garbled {
    Set<String> names =
        parameters.stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());
    return reading.of(arguments.onlyWith(names));
  }

  private static Parameter text(String name, String description) {
    return new Parameter(name, "string", description);
  }

  private static Parameter number(String name, String description) {
    return new Parameter(name, "integer", description);
  }
}

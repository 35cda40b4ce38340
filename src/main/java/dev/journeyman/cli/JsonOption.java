package dev.journeyman.cli;

import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Whether a program reads the answer instead of a person. */
final class JsonOption {

  private final Console console;

  @Option(names = "--json", description = "Print one JSON object on standard output.")
  private boolean asked;

  JsonOption(Console console) {
    this.console = console;
  }

  /** To be called before anything is said, since people's text then goes to standard error. */
  void begin() {
    if (asked) {
      console.speakJson();
    }
  }

  void print(Supplier<?> object) {
    if (asked) {
      console.print(object.get());
    }
  }
}

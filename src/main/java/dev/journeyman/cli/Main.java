package dev.journeyman.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The program. */
public final class Main {

  private Main() {}

  @SuppressWarnings(
      "SystemConsoleNull") // from JDK 22 on it is not null without a terminal; colours are then on
  private static boolean isTerminal() {
    return System.console() != null;
  }

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    boolean terminal = isTerminal();
    Place place = new Place(Path.of("").toAbsolutePath(), System.getenv(), terminal);
    int code = Journeyman.commandLine(out, err, place).execute(args);
    out.flush();
    System.exit(out.checkError() ? ExitCode.BLOCKED : code);
  }
}

package dev.journeyman.source;

/** One thing wrong in a file: where, what, and what to do about it. */
public record Problem(String file, int line, Severity severity, String message, String remedy) {

  public static Problem error(String file, int line, String message, String remedy) {
    return new Problem(file, line, Severity.ERROR, message, remedy);
  }

  public static Problem warning(String file, int line, String message, String remedy) {
    return new Problem(file, line, Severity.WARNING, message, remedy);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + message + (remedy.isEmpty() ? "" : "; " + remedy);
  }
}

package dev.journeyman.surface;

/**
 * The browser is gone or hangs, which says nothing about the app. The message is a sentence for
 * people.
 */
public final class SurfaceLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SurfaceLost(String message, Throwable cause) {
    super(message, cause);
  }

  public SurfaceLost(String message) {
    super(message);
  }
}

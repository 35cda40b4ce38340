package dev.journeyman.surface;

/** The browser is gone or hangs, which says nothing about the app. */
public final class SurfaceLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  public SurfaceLost(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  public SurfaceLost(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** A sentence for people. */
  public String reason() {
    return reason;
  }
}

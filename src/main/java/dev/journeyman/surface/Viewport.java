package dev.journeyman.surface;

/** How much of a page a person sees at once, in CSS pixels. */
public record Viewport(int width, int height) {

  public static final Viewport USUAL = new Viewport(1280, 800);

  @Override
  public String toString() {
    return width + "x" + height;
  }
}

package dev.journeyman.shaky.attic;

/** Lives in a package that nobody named, and talks to the machine. */
final class Lamp {
  private Lamp() {}

  static ProcessBuilder shine() {
    System.out.println(System.getenv("LAMP"));
    System.exit(1);
    return new ProcessBuilder("lamp");
  }
}

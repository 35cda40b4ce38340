package dev.journeyman.discover;

/** Why a walk ended. */
public enum Ending {
  COMPLETE("everything that was found was opened, or is one more of its kind"),
  PAGES("as many pages were opened as were allowed; there may be more (--max-pages)"),
  TIME("the time was over; there may be more (--max-time)"),
  CALLED_OFF("it was interrupted; there may be more"),
  LOST("the browser was lost too often; there may be more");

  private final String words;

  Ending(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}

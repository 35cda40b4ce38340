package dev.journeyman.discover;

/** Hears how a walk goes, for people who wait. */
public interface Listener {

  /** Hears nothing. */
  Listener NONE =
      new Listener() {
        @Override
        public void opened(int pages, int waiting, String address, String title) {}

        @Override
        public void announce(String what) {}
      };

  /** A page was opened; so many were so far, and so many more are known. */
  void opened(int pages, int waiting, String address, String title);

  /** Something that takes a while begins. */
  void announce(String what);
}

package dev.journeyman.run;

import dev.journeyman.drive.Progress;

/** Hears how a run goes, for people who wait. Calls come from several threads. */
public interface Narrator extends Progress {

  /** Something that takes a while begins. */
  void announce(String what);

  /** So many journeys are about to be walked. */
  void walking(int journeys, String url);
}

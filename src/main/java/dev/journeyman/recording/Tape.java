package dev.journeyman.recording;

import dev.journeyman.surface.Action;
import dev.journeyman.surface.Sight;

/** Hears of a walk what is needed to repeat it. Calls come from the worker's thread. */
public interface Tape {

  Tape NONE =
      new Tape() {
        @Override
        public void began(Sight before) {}

        @Override
        public void acted(Action action, String by, Sight on) {}

        @Override
        public void held(Sight after) {}
      };

  /** A step begins. */
  void began(Sight before);

  /** Something was done on what was seen just before. */
  void acted(Action action, String by, Sight on);

  /** The step is over, and all that it promised holds. */
  void held(Sight after);
}

package dev.journeyman.drive;

import java.util.List;
import java.util.Optional;

/** The app behind the page, as far as the runner started it; {@link #NONE} where it did not. */
public interface AppWatch {

  AppWatch NONE =
      new AppWatch() {
        @Override
        public List<String> newLines() {
          return List.of();
        }

        @Override
        public Optional<Integer> exitCode() {
          return Optional.empty();
        }
      };

  /** What it logged since the last call. */
  List<String> newLines();

  /** How its process ended, if it did. */
  Optional<Integer> exitCode();
}

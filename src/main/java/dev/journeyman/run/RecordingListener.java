package dev.journeyman.run;

/** Who follows a recording. It is called on the recording's own thread and must not wait. */
public interface RecordingListener {

  /** Something is otherwise than before. */
  void changed(RecordingView view);

  /** What the app looks like now, as a JPEG; never one that shows a secret. */
  void frame(int width, int height, byte[] jpeg);

  /** A sentence for people, such as why something could not be done. */
  void note(String sentence);

  /** All is closed and nothing more comes; the reason where it ended by itself, else empty. */
  void closed(String why);
}

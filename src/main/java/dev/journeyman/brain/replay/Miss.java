package dev.journeyman.brain.replay;

/** The ways in which an app or a journey can be another one than was recorded. */
public enum Miss {
  RECORDING_UNREADABLE("recording unreadable", "The file of the recording cannot be used."),
  STEP_CHANGED("step changed", "The step, or one before it, is written otherwise than recorded."),
  VIEWPORT_CHANGED("viewport changed", "The recording was made in a viewport of another size."),
  OTHER_START("other start", "The step begins on another page than recorded."),
  TARGET_GONE("target gone", "Nothing on the page has any trait of the recorded target."),
  SEVERAL_TARGETS("several targets", "Several things fit the recording equally well."),
  TRAITS_DISAGREE(
      "traits disagree", "The traits of the recorded target now belong to different things."),
  OTHER_MEANING(
      "other meaning", "What has the traits of the recorded target means something else."),
  WORDS_DISAGREE("words disagree", "The words of the step name another thing than the recording."),
  OTHER_ACTION("other action", "The step takes another action than recorded."),
  FOREIGN_VALUE("foreign value", "The recording would type what neither step, data nor page says."),
  NOT_POSSIBLE("not possible", "The recorded action cannot be done on its target."),
  DIALOG_UNSEEN("dialog unseen", "The app opened a native dialog that the recording never saw."),
  DIALOG_ABSENT("dialog absent", "The app did not open the native dialog that was recorded."),
  NO_EFFECT("no effect", "The recorded change of the page did not occur."),
  OTHER_TABS("other tabs", "Tabs were opened or closed otherwise than recorded."),
  OTHER_END("other end", "The step ended on another page than recorded.");

  private final String title;
  private final String sentence;

  Miss(String title, String sentence) {
    this.title = title;
    this.sentence = sentence;
  }

  /** A few words, as reports show it. */
  public String title() {
    return title;
  }

  public String sentence() {
    return sentence;
  }
}

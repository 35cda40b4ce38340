package dev.journeyman.proof;

/**
 * Why a proof does not hold.
 *
 * @param file which file is wrong, from the folder that was checked
 * @param what what is wrong with it
 */
public record Complaint(String file, String what) {

  /** The same of a file that lies deeper. */
  Complaint below(String part) {
    return part.isEmpty() ? this : new Complaint(part + "/" + file, what);
  }

  @Override
  public String toString() {
    return file + ": " + what;
  }
}

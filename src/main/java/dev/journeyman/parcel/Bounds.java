package dev.journeyman.parcel;

/**
 * How much a parcel may hold. Runs of a thousand journeys stay below: they leave 11,000 files of
 * 280 MB.
 *
 * @param packed bytes of the archive
 * @param whole bytes of all files together, and {@code file} of each
 * @param json bytes of a file that is read as JSON
 * @param ratio how many bytes one byte of the archive may become, in files above {@link #SMALL}
 */
record Bounds(long packed, int files, long whole, long file, long json, int ratio) {

  static final Bounds USUAL =
      new Bounds(300L << 20, 20_000, 600L << 20, 320L << 20, 16L << 20, 200);

  /** Texts that repeat themselves may well be packed to less than a hundredth. */
  static final long SMALL = 1L << 20;

  void check(String file, long size, long packedSize) throws Unfit {
    if (size > this.file) {
      throw new Unfit(file, "has " + size + " bytes, and at most " + this.file + " are taken");
    }
    if (size > SMALL && size / ratio > packedSize) {
      throw new Unfit(
          file, "would grow from " + packedSize + " to " + size + " bytes, as a bomb does");
    }
  }

  void checkWhole(String parcel, long size) throws Unfit {
    if (size > whole) {
      throw new Unfit(parcel, "has " + size + " bytes in all, and at most " + whole + " are taken");
    }
  }

  void checkCount(String parcel, int count) throws Unfit {
    if (count > files) {
      throw new Unfit(parcel, "has " + count + " entries, and at most " + files + " are taken");
    }
  }
}

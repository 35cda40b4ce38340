package dev.journeyman.parcel;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** What a parcel holds: an archive, or a folder that somebody has unpacked already. */
interface Content extends Closeable {

  /** Every file, folders left out; each is a plain file as far as the parcel says. */
  List<? extends Item> items() throws IOException;
}

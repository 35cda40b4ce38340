package dev.journeyman.parcel;

import java.io.IOException;
import java.io.OutputStream;

/** A file in a parcel, of which nothing is known but what the parcel says. */
interface Item {

  /** As the parcel has it. */
  String name();

  /** How many bytes it claims to have. */
  long size();

  /** How many bytes it takes in the parcel. */
  long packed();

  /** Write exactly as many bytes as it claims, or find it unfit. */
  void copy(OutputStream out) throws IOException;
}

package dev.journeyman.brain.vision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Decides which of two things is asked first, so that nobody knows which is which. It differs from
 * run to run, and falls the same way again in the same run.
 */
record Coin(String run) {

  boolean isHeads(String toss) {
    try {
      byte[] text = (run + "\n" + toss).getBytes(StandardCharsets.UTF_8);
      return (MessageDigest.getInstance("SHA-256").digest(text)[0] & 1) == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package dev.journeyman.surface.playwright;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A WebM file with one track of VP8, which can be sought to each key frame. */
record WebM(int width, int height) {

  private static final int EBML = 0x1A45DFA3;
  private static final int SEGMENT = 0x18538067;
  private static final int INFO = 0x1549A966;
  private static final int TRACKS = 0x1654AE6B;
  private static final int CUES = 0x1C53BB6B;
  private static final int CLUSTER = 0x1F43B675;

  /** A block counts its milliseconds from its cluster in sixteen bits with a sign. */
  private static final long LONGEST_CLUSTER = 30_000;

  /**
   * A frame as the encoder gave it.
   *
   * @param at milliseconds of the film
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Frame(long at, boolean key, byte[] data) {}

  private record Cluster(long at, boolean key, ByteArrayOutputStream bytes) {}

  byte[] file(List<Frame> frames, long length) {
    byte[] head = join(info(length), tracks());
    List<Cluster> clusters = clusters(frames);
    // a cue has the same size wherever it points to, so the first try tells where all will be
    byte[] cues = cues(clusters, head.length + cues(clusters, 0).length);
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    segment.writeBytes(head);
    segment.writeBytes(cues);
    clusters.forEach(c -> segment.writeBytes(c.bytes().toByteArray()));
    return join(header(), element(SEGMENT, segment.toByteArray()));
  }

  private static byte[] header() {
    return element(
        EBML,
        number(0x4286, 1),
        number(0x42F7, 1),
        number(0x42F2, 4),
        number(0x42F3, 8),
        text(0x4282, "webm"),
        number(0x4287, 2),
        number(0x4285, 2));
  }

  private static byte[] info(long length) {
    byte[] millis = ByteBuffer.allocate(Double.BYTES).putDouble((double) length).array();
    return element(
        INFO,
        number(0x2AD7B1, 1_000_000),
        element(0x4489, millis),
        text(0x4D80, "journeyman"),
        text(0x5741, "journeyman"));
  }

  private byte[] tracks() {
    return element(
        TRACKS,
        element(
            0xAE,
            number(0xD7, 1),
            number(0x73C5, 1),
            number(0x9C, 0),
            number(0x83, 1),
            text(0x86, "V_VP8"),
            element(0xE0, number(0xB0, width), number(0xBA, height), colour())));
  }

  /** BT.709, of which black is 16 and white 235: what players assume where nothing is said. */
  private static byte[] colour() {
    return element(
        0x55B0, number(0x55B1, 1), number(0x55B9, 1), number(0x55BA, 1), number(0x55BB, 1));
  }

  private static List<Cluster> clusters(List<Frame> frames) {
    List<Cluster> clusters = new ArrayList<>();
    List<Frame> within = new ArrayList<>();
    for (Frame frame : frames) {
      if (!within.isEmpty() && (frame.key() || frame.at() - within.get(0).at() > LONGEST_CLUSTER)) {
        clusters.add(cluster(within));
        within.clear();
      }
      within.add(frame);
    }
    clusters.add(cluster(within));
    return clusters;
  }

  private static Cluster cluster(List<Frame> frames) {
    long at = frames.get(0).at();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(number(0xE7, at));
    for (Frame frame : frames) {
      ByteBuffer block = ByteBuffer.allocate(4 + frame.data().length);
      block.put((byte) 0x81).putShort((short) (frame.at() - at));
      block.put((byte) (frame.key() ? 0x80 : 0)).put(frame.data());
      body.writeBytes(element(0xA3, block.array()));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(element(CLUSTER, body.toByteArray()));
    return new Cluster(at, frames.get(0).key(), bytes);
  }

  /**
   * Where the clusters are that begin with a key frame.
   *
   * @param first where the first one is in the segment
   */
  private static byte[] cues(List<Cluster> clusters, long first) {
    ByteArrayOutputStream cues = new ByteArrayOutputStream();
    long place = first;
    for (Cluster cluster : clusters) {
      if (cluster.key()) {
        cues.writeBytes(
            element(
                0xBB,
                number(0xB3, cluster.at()),
                element(0xB7, number(0xF7, 1), number(0xF1, place))));
      }
      place += cluster.bytes().size();
    }
    return element(CUES, cues.toByteArray());
  }

  private static byte[] text(int id, String text) {
    return element(id, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] number(int id, long number) {
    return element(id, ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  private static byte[] element(int id, byte[]... parts) {
    byte[] body = join(parts);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int shift = 24; shift >= 0; shift -= 8) {
      if (id >>> shift != 0) {
        out.write(id >>> shift);
      }
    }
    // a length of eight bytes, of which the first bit says so
    out.writeBytes(
        ByteBuffer.allocate(Long.BYTES).putLong(0x0100000000000000L | body.length).array());
    out.writeBytes(body);
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}

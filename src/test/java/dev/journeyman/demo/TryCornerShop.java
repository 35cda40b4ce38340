package dev.journeyman.demo;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Starts the shop by hand: a port, then the names of defects. */
final class TryCornerShop {
  private TryCornerShop() {}

  public static void main(String[] args) throws InterruptedException {
    int port = args.length == 0 ? 0 : Integer.parseInt(args[0]);
    Set<Defect> defects = EnumSet.noneOf(Defect.class);
    Arrays.stream(args).skip(1).forEach(id -> defects.add(Defect.named(id).orElseThrow()));
    try (CornerShop shop = CornerShop.start(port, defects)) {
      System.out.println(shop.url());
      Thread.currentThread().join();
    }
  }
}

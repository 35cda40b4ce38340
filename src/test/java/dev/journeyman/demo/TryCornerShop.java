package dev.journeyman.demo;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Starts the shop by hand: a port, then the names of defects and changes. */
final class TryCornerShop {
  private TryCornerShop() {}

  public static void main(String[] args) throws InterruptedException {
    int port = args.length == 0 ? 0 : Integer.parseInt(args[0]);
    Set<Defect> defects = EnumSet.noneOf(Defect.class);
    Set<Change> changes = EnumSet.noneOf(Change.class);
    for (String id : Arrays.asList(args).subList(Math.min(1, args.length), args.length)) {
      Defect.named(id).ifPresent(defects::add);
      Change.named(id).ifPresent(changes::add);
    }
    try (CornerShop shop = CornerShop.start(port, defects, changes)) {
      System.out.println(shop.url());
      Thread.currentThread().join();
    }
  }
}

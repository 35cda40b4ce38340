package dev.journeyman.bench;

import dev.journeyman.surface.Surface;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;

/** Counts the pictures that are taken on a surface, and their time. */
final class Watched {

  private int pictures;
  private long nanos;

  Surface watching(Surface surface) {
    return (Surface)
        Proxy.newProxyInstance(
            Surface.class.getClassLoader(),
            new Class<?>[] {Surface.class},
            (proxy, method, arguments) -> {
              long start = System.nanoTime();
              try {
                return method.invoke(surface, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              } finally {
                if (method.getName().equals("picture")) {
                  pictures++;
                  nanos += System.nanoTime() - start;
                }
              }
            });
  }

  int pictures() {
    return pictures;
  }

  Duration pictureTime() {
    return Duration.ofNanos(nanos);
  }
}

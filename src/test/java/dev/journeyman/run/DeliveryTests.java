package dev.journeyman.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DeliveryTests {

  @Test
  void whoeverIsSlowMissesPicturesAndNoNewsAndHoldsNobodyUp() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Heard heard = new Heard();
    try (Delivery delivery = new Delivery(heard)) {
      delivery.tell(
          it -> {
            begun.countDown();
            try {
              goOn.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
      begun.await();
      for (int i = 1; i <= 100; i++) {
        String note = "note " + i;
        delivery.tell(it -> it.note(note));
        delivery.show(new Picture(i, i, new byte[0]));
      }
      goOn.countDown();
      heard.until(it -> !it.pictures().isEmpty());
      assertThat(heard.notes()).hasSize(100).first().isEqualTo("note 1");
      assertThat(heard.pictures()).singleElement().extracting(Picture::width).isEqualTo(100);
    }
  }
}

package dev.journeyman.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTests {

  private final List<String> closed = new ArrayList<>();
  private final Closing closing = new Closing();

  private void closes(String name) {
    closing.push(() -> closed.add(name));
  }

  private void fails(String name) {
    closing.push(
        () -> {
          throw new IllegalStateException(name);
        });
  }

  @Test
  void allIsClosedTheLastFirstAndTheFirstFailureIsKept() {
    closes("folder");
    fails("app");
    closes("browser");
    fails("page");

    assertThatThrownBy(closing::close)
        .hasMessage("page")
        .satisfies(
            failure ->
                assertThat(failure.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly("app"));
    assertThat(closed).containsExactly("browser", "folder");
  }

  @Test
  void whatIsClosedIsNotClosedAgain() {
    closes("app");
    closing.close();
    closing.close();
    assertThat(closed).containsExactly("app");
  }
}

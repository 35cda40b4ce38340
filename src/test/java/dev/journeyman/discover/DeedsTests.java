package dev.journeyman.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What discovery does not do, by the words on it. */
class DeedsTests {

  private static Address address(String path) {
    return Address.of("http://localhost:3000" + path).orElseThrow();
  }

  private static Form form(String button) {
    Form.Field field = new Form.Field("1", "Text", "text", "text", false, "", "", "", List.of());
    return new Form(
        button,
        Form.Method.GET,
        Optional.of(address("/go")),
        List.of(field),
        List.of(button),
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Subscribe", "Book now", "Reserve", "Register", "Publish", "Add", "Delete"})
  void aFormThatIsSentByGetAndDoesSomethingIsNotSent(String button) {
    assertThat(form(button).onlyAsks()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Search", "Find my order", "Go", "Filter"})
  void aFormThatAsksIsSent(String button) {
    assertThat(form(button).onlyAsks()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/posts/3/publish",
        "/wishlist/add/3",
        "/demo/reset",
        "/cart?remove=3",
        "/sign-out"
      })
  void aLinkWhoseAddressIsADeedIsNotFollowed(String path) {
    assertThat(Deeds.inLink("More", address(path))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/checkout", "/sign-in", "/posts/new", "/docs/install", "/addresses", "/orders/3"})
  void aLinkToAPageIsFollowed(String path) {
    assertThat(Deeds.inLink("More", address(path))).isFalse();
  }
}

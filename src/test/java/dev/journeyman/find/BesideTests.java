package dev.journeyman.find;

import static dev.journeyman.surface.Pages.box;
import static dev.journeyman.surface.Pages.button;
import static dev.journeyman.surface.Pages.page;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Element;
import dev.journeyman.surface.Sight;
import java.util.List;
import org.junit.jupiter.api.Test;

class BesideTests {

  @Test
  void ofTwoPlacesWithTheSameTextTheOneThatIsInOneAreaWithTheThingIsMeant() {
    Sight sight =
        page(box(box(text("Large")), button("Compare")), box(text("Large"), button("Add")));
    List<Element> buttons =
        sight.elements().stream().filter(e -> e.role().equals("button")).toList();

    List<Element> nearest = Beside.of(sight, "Large").nearest(buttons);

    assertThat(nearest).extracting(Element::name).containsExactly("Add");
  }
}

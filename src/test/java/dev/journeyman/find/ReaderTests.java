package dev.journeyman.find;

import static dev.journeyman.surface.Pages.area;
import static dev.journeyman.surface.Pages.box;
import static dev.journeyman.surface.Pages.cell;
import static dev.journeyman.surface.Pages.field;
import static dev.journeyman.surface.Pages.header;
import static dev.journeyman.surface.Pages.heading;
import static dev.journeyman.surface.Pages.label;
import static dev.journeyman.surface.Pages.page;
import static dev.journeyman.surface.Pages.row;
import static dev.journeyman.surface.Pages.section;
import static dev.journeyman.surface.Pages.select;
import static dev.journeyman.surface.Pages.span;
import static dev.journeyman.surface.Pages.table;
import static dev.journeyman.surface.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.surface.Sight;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReaderTests {

  private static List<String> read(Sight sight, Query query) {
    return Reader.on(sight).read(query).reads().stream().map(Reader.Read::text).toList();
  }

  private static List<String> read(Sight sight, String name) {
    return read(sight, Query.thing(name));
  }

  @Nested
  class Fields {

    @Test
    void aFieldSaysWhatItHolds() {
      Sight sight = page(label("Email"), field("Email").holding("ada@example.com"));
      assertThat(read(sight, Query.of(Kind.FIELD, "Email"))).containsExactly("ada@example.com");
    }

    @Test
    void aSelectSaysWhatIsChosen() {
      Sight sight = page(select("Country", "Germany", "France", "Germany"));
      assertThat(read(sight, Query.of(Kind.FIELD, "Country"))).containsExactly("Germany");
    }

    @Test
    void anEmptyFieldSaysNothing() {
      assertThat(read(page(field("Email")), Query.of(Kind.FIELD, "Email"))).containsExactly("");
    }
  }

  @Nested
  class LabelledValues {

    @Test
    void theValueMayStandInTheSameText() {
      assertThat(read(page(text("Total: £9.00")), "Total")).containsExactly("£9.00");
    }

    @Test
    void theValueMayStandBesideTheLabel() {
      Sight sight = page(box(span("Total"), span("£9.00")), box(span("Delivery"), span("£2.00")));
      assertThat(read(sight, "Total")).containsExactly("£9.00");
      assertThat(read(sight, "Delivery")).containsExactly("£2.00");
    }

    @Test
    void theValueMayStandInADescriptionList() {
      Sight sight =
          page(
              box(
                  area("term", "", span("Order number")),
                  area("definition", "", span("ORD-1")),
                  area("term", "", span("Status")),
                  area("definition", "", span("Paid"))));
      assertThat(read(sight, "Order number")).containsExactly("ORD-1");
      assertThat(read(sight, "Status")).containsExactly("Paid");
    }

    @Test
    void theValueMayStandInTheSameRowOfATable() {
      Sight sight = page(table("", row("Subtotal", "£7.00"), row("Total", "£9.00")));
      assertThat(read(sight, "Total")).containsExactly("£9.00");
    }

    @Test
    void anEmptyValueIsNotTheNextLabel() {
      Sight sight =
          page(
              area(
                  "generic",
                  "",
                  box(area("term", "", span("Receipt sent to"))),
                  box(
                      area("term", "", span("Delivered to")),
                      area("definition", "", span("Bath")))));
      assertThat(read(sight, "Receipt sent to")).containsExactly("");
      Sight rows = page(table("", row(cell("Receipt sent to")), row("Delivered to", "Bath")));
      assertThat(read(rows, "Receipt sent to")).containsExactly("");
    }

    @Test
    void theTotalIsNotTheSubtotal() {
      Sight sight = page(text("Subtotal: £7.00"), text("Total: £9.00"));
      assertThat(read(sight, "Total")).containsExactly("£9.00");
    }

    @Test
    void theMinusStaysWithTheValue() {
      assertThat(read(page(text("Balance -£3.00")), "Balance")).containsExactly("-£3.00");
    }

    @Test
    void theElementIsTheOneThatHoldsTheValue() {
      Sight sight = page(box(span("Total"), span("£9.00")));
      Reader.Read only = Reader.on(sight).read(Query.thing("Total")).reads().get(0);
      assertThat(only.element().text()).isEqualTo("£9.00");
    }
  }

  @Nested
  class Columns {

    private final Sight sight =
        page(
            table(
                "Products",
                header("Name", "Price"),
                row("Mug", "£4.00"),
                row("Pot", "£9.00"),
                row(cell("Twine"), cell(field("Price of twine").holding("2.50")))));

    @Test
    void aColumnHeaderSaysItsCells() {
      assertThat(read(sight, "Price")).containsExactly("£4.00", "£9.00", "2.50");
    }

    @Test
    void aColumnIsReadInOrder() {
      assertThat(Reader.on(sight).columnNamed("price").stream().map(Reader.Read::text))
          .containsExactly("£4.00", "£9.00", "2.50");
    }

    @Test
    void whatIsNoColumnHeaderHasNoColumn() {
      assertThat(Reader.on(sight).columnNamed("Mug")).isEmpty();
    }
  }

  @Nested
  class Texts {

    @Test
    void anElementSaysItsText() {
      Sight sight = page(area("status", "", text("In progress")));
      assertThat(read(sight, Query.of(Kind.BADGE))).containsExactly("In progress");
    }

    @Test
    void aHeadingSaysItsWholeText() {
      assertThat(read(page(heading("Orders: 3")), Query.of(Kind.HEADING, "Orders")))
          .containsExactly("Orders: 3");
    }

    @Test
    void aSectionSaysWhatIsInIt() {
      Sight sight = page(section("Cart", text("Blue mug"), text("£4.00")));
      assertThat(read(sight, Query.of(Kind.SECTION, "Cart"))).containsExactly("Blue mug\n£4.00");
    }

    @Test
    void whatIsNotThereIsNotRead() {
      Reader.Reads reads = Reader.on(page(text("Sum"))).read(Query.thing("Total"));
      assertThat(reads.reads()).isEmpty();
      assertThat(reads.match().isNone()).isTrue();
    }
  }
}

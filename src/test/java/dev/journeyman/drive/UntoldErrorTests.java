package dev.journeyman.drive;

import static dev.journeyman.drive.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reads like an error and is not marked as one leaves open whether there is one. */
class UntoldErrorTests {

  @AutoClose private static final Walk walk = new Walk();

  private static JourneyVerdict after(String html) {
    walk.site.page("/", html);
    JourneyEvidence evidence = walk.of(step("Click Send.", "No error message appears."));
    return Judge.rule(evidence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<style>.bad::after{content:' Please enter your name'}</style>"
            + "<label id=l>Name <input></label><button onclick=\"l.className='bad'\">Send</button>",
        "<style>.e::before{content:'This field is required'}</style>"
            + "<p id=e></p><button onclick=\"e.className='e'\">Send</button>",
        "<style>.bad::after{content:attr(data-error)}</style><p id=e data-error=' Enter a valid e-mail address'>E-mail <input></p>"
            + "<button onclick=\"e.className='bad'\">Send</button>",
        "<p id=e></p><button onclick=\"e.textContent='Could not be sent'\">Send</button>",
        "<div id=e></div><button onclick=\"e.innerHTML='<b class=red>Something went wrong</b>'\">Send</button>",
        "<main><h1>Order</h1><p>One mug</p><p>Two cups</p><button onclick=\"this.parentNode.innerHTML="
            + "'<h1>Something went wrong</h1>'\">Send</button></main>",
        "<main><h1>Order</h1><button onclick=\"history.pushState({}, '', '/sorry');this.parentNode.innerHTML="
            + "'<p>Your order could not be placed.</p>'\">Send</button></main>",
        "<main><h1>Order</h1><button onclick=\"history.pushState({}, '', '/500');this.parentNode.innerHTML="
            + "'<h1>Error 500</h1>'\">Send</button></main>",
        "<p id=e></p><button onclick=\"e.textContent='We are sorry, but something went wrong while we were at your order. "
            + "Our team has been told of it; give it some minutes, then do the same once more or call us.'\">Send</button>"
      })
  void aLineThatReadsLikeAnErrorAndCameWithTheStepBlocks(String html) {
    JourneyVerdict verdict = after(html);
    assertThat(verdict.verdict()).isEqualTo(Verdict.BLOCKED);
    assertThat(verdict.steps().get(0).expectations().get(0).saw())
        .contains("nothing tells whether that is an error; write: \"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Please enter your name</p><p id=o></p><button onclick=\"o.textContent='Sent'\">Send</button>",
        "<p id=o></p><button onclick=\"o.textContent='Checked: no errors found'\">Send</button>",
        "<p id=o></p><button onclick=\"o.innerHTML='Sent <a href=#x>Report a problem</a>'\">Send</button>",
        "<main><h1>1 of 2</h1><p>Your name</p><p>Letters only</p><button onclick=\"this.parentNode.innerHTML="
            + "'<h1>2 of 2</h1><p>Please enter your address</p><p>Home or work</p><button>Send</button>'\">Send</button></main>",
        "<p id=o></p><button onclick=\"history.pushState({}, '', '/help');o.textContent='Problems? Call us'\">Send</button>",
        "<main><h1>Order</h1><button onclick=\"history.pushState({}, '', '/log');this.parentNode.innerHTML="
            + "'<h1>Error log</h1><h2>Issues</h2><p>All alerts of this week</p>'\">Send</button></main>"
      })
  void whatStoodThereOrReportsNoErrorDoesNot(String html) {
    assertThat(after(html).verdict()).isEqualTo(Verdict.PASSED);
  }

  @Test
  void whatIsMarkedAsAnErrorIsOne() {
    String html =
        "<p id=o role=alert></p><button onclick=\"o.textContent='Sent to nobody'\">Send</button>";
    assertThat(after(html).verdict()).isEqualTo(Verdict.FAILED);
  }
}

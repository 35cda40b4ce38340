package dev.journeyman.brain.vision;

import static dev.journeyman.brain.vision.Script.click;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.anthropic.AnthropicServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A page that shows a secret: its value is in nothing that is sent. */
class SecretPictureTests {

  private static final String SECRET = Ride.SECRETS.getOrDefault("PASSWORD", "");

  private static final String ECHO =
      "<title>Key open-sesame-4711</title><style>*{margin:0;background:#fff}</style>"
          + "<p style='position:absolute;left:100px;top:100px;width:300px;height:60px'>Your key: "
          + SECRET
          + "</p><input aria-label=Key style='position:absolute;left:100px;top:300px;width:300px;height:60px' value="
          + SECRET
          + "><button style='position:absolute;left:100px;top:500px' aria-label='A name so long that it is cut in the middle of open-sesame-4711'>x</button>"
          + "<script>console.log('"
          + SECRET
          + "')</script>";

  @AutoClose private static final Ride RIDE = new Ride();

  @AutoClose private final AnthropicServer provider = new AnthropicServer();

  private void ride() {
    RIDE.site.page("/", ECHO);
    provider.willAct(new Gesture.PageText());
    provider.willAct(new Gesture.ReadPage(false, ""));
    provider.willAct(new Gesture.Find("key open sesame name"));
    provider.willAct(new Gesture.ReadConsole());
    provider.willAct(new Gesture.ReadNetwork());
    provider.willAct(new Gesture.ListTabs());
    provider.willAct(new Gesture.Zoom(0, 0, 400, 200));
    provider.willAct(click(150, 510));
    provider.willCall("step_done", "{\"summary\":\"done\"}");
    Script.writes(provider, "\"Nothing\" is shown.");
    Script.writesNone(provider);
    Script.rules(provider, "cannot_tell", "Your key");
    RIDE.by(provider.model(), Ride.step("Look at the key.", "The key looks nice."));
  }

  @Test
  void isRedactedInEveryRequest() {
    ride();
    assertThat(provider.violations()).isEmpty();
    assertThat(provider.requests()).hasSize(12);
    assertThat(provider.requests().toString())
        .contains("Your key")
        .doesNotContain(SECRET, "open-sesame", "sesame-4711");
  }

  @Test
  void isBlackInEveryPicture() throws IOException {
    ride();
    List<BufferedImage> pictures = new ArrayList<>();
    for (JsonNode request : provider.requests()) {
      for (JsonNode source : request.findValues("source")) {
        pictures.add(
            ImageIO.read(
                new ByteArrayInputStream(
                    Base64.getDecoder().decode(source.path("data").asText()))));
      }
    }
    assertThat(pictures).hasSizeGreaterThan(8);
    for (BufferedImage picture : pictures) {
      assertThat(brightest(picture, 105, 105, 390, 155)).isLessThan(60);
      assertThat(brightest(picture, 105, 305, 390, 355)).isLessThan(60);
      assertThat(brightest(picture, 600, 100, 800, 200)).isGreaterThan(200);
    }
  }

  private static int brightest(BufferedImage picture, int left, int top, int right, int bottom) {
    int most = 0;
    for (int x = left; x < right; x++) {
      for (int y = top; y < bottom; y++) {
        most = Math.max(most, new Color(picture.getRGB(x, y)).getGreen());
      }
    }
    return most;
  }
}

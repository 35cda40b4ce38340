package dev.journeyman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppEnvironmentTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ANTHROPIC_API_KEY",
        "openai_api_key",
        "GITHUB_TOKEN",
        "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
        "CI_JOB_JWT",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_ACCESS_KEY_ID",
        "GOOGLE_APPLICATION_CREDENTIALS",
        "PGPASSWORD",
        "SHOP_PASSWORD",
        "GH_PAT",
        "STRIPE_SECRET_KEY",
        "SSH_AUTH_SOCK"
      })
  void keepsKeysFromTheApp(String name) {
    AppEnvironment environment = AppEnvironment.of(Map.of(name, "hush"), Map.of());
    assertThat(environment.variables()).isEmpty();
    assertThat(environment.remark()).contains(name).doesNotContain("hush");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PATH", "HOME", "LANG", "LC_ALL", "JAVA_HOME", "NODE_ENV", "KEYBOARD"})
  void passesTheRestOn(String name) {
    AppEnvironment environment = AppEnvironment.of(Map.of(name, "v"), Map.of());
    assertThat(environment.variables()).containsEntry(name, "v");
    assertThat(environment.remark()).isEmpty();
  }

  @Test
  void givesWhatTheLaunchNames() {
    AppEnvironment environment =
        AppEnvironment.of(
            Map.of("API_TOKEN", "real", "MODE", "x"), Map.of("API_TOKEN", "test", "MODE", "y"));
    assertThat(environment.variables()).isEqualTo(Map.of("API_TOKEN", "test", "MODE", "y"));
    assertThat(environment.remark()).isEmpty();
  }
}

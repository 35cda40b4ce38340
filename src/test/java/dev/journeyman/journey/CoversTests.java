package dev.journeyman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoversTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "src/checkout/**   | src/checkout/a/b.ts    | true",
        "src/checkout/**   | src/checkout2/b.ts     | false",
        "src/checkout      | src/checkout/a/b.ts    | true",
        "./src/checkout/   | src/checkout/b.ts      | true",
        "src/checkout      | src/checkouts.ts       | false",
        "src/*.ts          | src/a.ts               | true",
        "src/*.ts          | src/a/b.ts             | false",
        "src/*.ts          | src/a.tsx              | false",
        "**/*.ts           | a.ts                   | true",
        "**/*.ts           | src/a/b.ts             | true",
        "src/**/cart/*.ts  | src/cart/a.ts          | true",
        "src/**/cart/*.ts  | src/x/y/cart/a.ts      | true",
        "src/{cart,pay}/** | src/pay/a.ts           | true",
        "src/{cart,pay}/** | src/shop/a.ts          | false",
        "src/a?.ts         | src/ab.ts              | true",
        "src/[id]/page.tsx | src/[id]/page.tsx      | true",
        "src/(shop)/a.ts   | src/(shop)/a.ts        | true",
        "src/{cart/a.ts    | src/{cart/a.ts         | true",
        "../lib/**         | ../lib/a.ts            | true",
        "a.b               | aXb                    | false",
      })
  void aGlobStandsForFiles(String glob, String file, boolean included) {
    assertThat(Covers.of(List.of("docs/**", glob)).include(file)).isEqualTo(included);
  }
}

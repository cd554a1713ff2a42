/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CampaignSaved;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionDiffTest {

  @Test
  void saysWhichLinesDiffer() {
    var diff =
        VersionDiff.between(version(1, "a\nb\n", Map.of()), version(2, "a\nc\nd\n", Map.of()));

    assertThat(diff.text())
        .isEqualTo(
            """
            --- x.yaml@1
            +++ x.yaml@2
            @@ -1,2 +1,3 @@
             a
            -b
            +c
            +d
            """);
    assertThat(diff.added()).isEqualTo(2);
    assertThat(diff.removed()).isEqualTo(1);
  }

  @Test
  void theFirstVersionIsAllNew() {
    assertThat(VersionDiff.between(null, version(1, "a\n", Map.of())).lines())
        .containsExactly("--- /dev/null", "+++ x.yaml@1", "@@ -0,0 +1,1 @@", "+a");
  }

  @Test
  void filesAreComparedEachOnItsOwn() {
    var diff =
        VersionDiff.between(
            version(3, "a", Map.of("gone.html", "<p>")),
            version(4, "a", Map.of("new.html", "<b>")));

    assertThat(diff.lines())
        .containsSubsequence("--- gone.html@3", "+++ /dev/null", "-<p>")
        .containsSubsequence("--- /dev/null", "+++ new.html@4", "+<b>");
  }

  @Test
  void theSameTextHasNoDifference() {
    var version = version(1, "a", Map.of("f", "x"));

    assertThat(VersionDiff.between(version, version).text()).isEmpty();
  }

  private static CampaignSaved version(int number, String text, Map<String, String> files) {
    return new CampaignSaved("x", number, text, files, "mara", Instant.EPOCH);
  }
}

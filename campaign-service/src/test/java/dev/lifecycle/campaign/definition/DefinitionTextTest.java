/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.definition.Campaign.Status;
import org.junit.jupiter.api.Test;

class DefinitionTextTest {

  @Test
  void onlyTheStatusIsReplaced() {
    String text = "# ❤ 𝄞\ncampaign: a\nstatus:   \"live\"   # now\nsteps: []\n";

    assertThat(DefinitionText.withStatus(text, Status.PAUSED))
        .isEqualTo(text.replace("\"live\"", "paused"));
  }

  @Test
  void aTextWithoutStatusGetsOneBelowTheId() {
    assertThat(DefinitionText.withStatus("  campaign: a # id\n  steps: []", Status.PAUSED))
        .isEqualTo("  campaign: a # id\n  status: paused\n  steps: []");
  }

  @Test
  void aTextInBracesGetsOneToo() {
    assertThat(DefinitionText.withStatus("{ campaign: a, steps: [] }", Status.LIVE))
        .isEqualTo("{ campaign: a, status: live, steps: [] }");
  }
}

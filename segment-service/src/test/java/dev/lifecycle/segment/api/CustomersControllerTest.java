/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.segment.api.CustomersController.Explanations;
import dev.lifecycle.segment.change.Explainer;
import dev.lifecycle.segment.change.FactSheet;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomersControllerTest {

  private static final SegmentSettings SETTINGS = SegmentSettings.defaults();

  private final CustomersController controller =
      new CustomersController(
          Optional::empty,
          new OtherInstances(),
          new Explanations(new Explainer(SETTINGS), new FactSheet(SETTINGS)),
          () -> Instant.EPOCH);

  @Test
  void asksToComeAgainWhileTheServiceStarts() {
    var answer = controller.customerWithAnyId("a/b", false);

    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("2");
  }

  @Test
  void refusesWhatCannotBeAnId() {
    assertThat(controller.customer("a\nb", false).getStatusCode().value()).isEqualTo(400);
  }
}

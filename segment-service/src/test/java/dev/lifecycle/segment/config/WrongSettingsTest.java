/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.segment.SegmentServiceApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsTest {

  @Test
  void aWrongSettingStopsTheStartNamingSettingValueAndRangeWithoutAStackTrace(
      CapturedOutput output) {
    assertThat(started("--lifecycle.segments.newWindow=P7M")).isFalse();

    assertThat(output)
        .contains("lifecycle.segments.newWindow to be a period from P1D to P6M")
        .contains("but it is 'P7M'")
        .doesNotContain("\tat dev.lifecycle");
  }

  @Test
  void wrongSettingsOfAllGroupsAreToldTogether(CapturedOutput output) {
    assertThat(
            started(
                "--lifecycle.kafka.threads=0",
                "--lifecycle.currency.base=EURO",
                "--lifecycle.segments.zone=Mars",
                "--lifecycle.segment.zone=UTC",
                "--lifecycle.campaigns.zone=UTC"))
        .isFalse();

    assertThat(output)
        .contains("lifecycle.kafka.threads to be a whole number from 1 to 64")
        .contains("'EURO'", "'Mars'", "did you mean lifecycle.segments.zone?")
        .doesNotContain("lifecycle.campaigns.zone");
  }

  private static boolean started(String... settings) {
    var application = new SpringApplication(SegmentServiceApplication.class);
    try (var context = application.run(settings)) {
      return context.isRunning();
    } catch (RuntimeException _) {
      return false;
    }
  }
}

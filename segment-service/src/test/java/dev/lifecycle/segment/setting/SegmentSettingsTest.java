/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.event.Model;
import dev.lifecycle.segment.testing.Shop;
import dev.lifecycle.setting.SettingsException;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentSettingsTest {

  @Test
  void hasTheDefaultsOfTheSpecification() {
    var settings = SegmentSettings.defaults();

    assertThat(settings.models()).containsExactlyInAnyOrder(Model.values());
    assertThat(settings.lifecycle().newWindow()).isEqualTo(Period.ofDays(90));
    assertThat(settings.tier().entry()).isEqualByComparingTo("1000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "newWindow | P7M | a period from P1D to P6M",
        "newWindow | P6M1D | a period from P1D to P6M",
        "newWindow | P182D | a period from P1D to P6M",
        "newWindow | 90 | a period from P1D to P6M",
        "lapseFactor | 0.5 | a number from 1 to 100",
        "loyal.minOccasions | -1 | a whole number from 0 to 1000",
        "zone | Mars/Olympus | an IANA time zone",
        "models | lifecycle,mood | all, or some of lifecycle, ladder",
        "population.refresh | PT7M | a part of a day that divides it evenly",
        "population.fallbackGap | P2M | a number of days",
        "expectedGap | ours | one of population, own, blended",
        "points.activities.check-in | many | a whole number from 0",
      })
  void refusesAWrongValueNamingSettingValueAndRange(String name, String value, String allowed) {
    assertThatThrownBy(() -> Shop.settings(Map.of(name, value)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("lifecycle.segments." + name)
        .hasMessageContaining("'" + value + "'")
        .hasMessageContaining(allowed);
  }

  @Test
  void refusesAMisspeltNameAndSaysWhatWasMeant() {
    assertThatThrownBy(() -> Shop.settings(Map.of("newWindw", "P30D")))
        .hasMessageContaining("did you mean lifecycle.segments.newWindow?");
  }

  @Test
  void refusesSharesThatCrossEachOther() {
    assertThatThrownBy(() -> Shop.settings(Map.of("abc.aShare", "0.9", "abc.bShare", "0.8")))
        .hasMessageContaining("abc.bShare to be at least abc.aShare");
  }

  @ParameterizedTest
  @CsvSource({"new-window, P6M", "NEWWINDOW, P181D", "tier.term, P1Y", "models, lifecycle"})
  void takesNamesHoweverTheyAreWritten(String name, String value) {
    assertThatCode(() -> Shop.settings(Map.of(name, value))).doesNotThrowAnyException();
  }
}

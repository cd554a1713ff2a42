/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.campaign.flow.CampaignSettings;
import dev.lifecycle.campaign.guard.Cap;
import dev.lifecycle.campaign.guard.Caps;
import dev.lifecycle.campaign.guard.QuietHours;
import dev.lifecycle.event.Category;
import dev.lifecycle.setting.CurrencySettings;
import dev.lifecycle.streams.StreamsSettings;
import dev.lifecycle.streams.boot.LifecycleSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class CampaignServiceSettingsTest {

  @Test
  void withoutSettingsTheDefaultsHold() {
    var settings = read(Map.of());

    assertThat(settings.campaigns().zone().normalized())
        .isEqualTo(CampaignSettings.DEFAULTS.zone());
    assertThat(settings.campaigns().sendHour()).isEqualTo(CampaignSettings.DEFAULTS.sendHour());
    assertThat(settings.campaigns().rates()).isEqualTo(CampaignSettings.DEFAULTS.rates());
    assertThat(settings.folder()).isNull();
    assertThat(settings.outboxSize()).isEqualTo(5000);
  }

  @Test
  void theShippedFileSaysTheDefaults() throws IOException {
    var environment = new StandardEnvironment();
    List<PropertySource<?>> shipped =
        new YamlPropertySourceLoader()
            .load("shipped", new ClassPathResource("campaign-service.yml"));
    shipped.forEach(environment.getPropertySources()::addLast);

    Map<String, String> settings = LifecycleSettings.of(environment);

    assertThat(settings).containsKey("lifecycle.campaigns.outboxSize");
    assertThat(read(settings)).isEqualTo(read(Map.of()));
    assertThat(settings).containsKey("lifecycle.kafka.standbyReplicas");
    assertThat(StreamsSettings.read(settings)).isEqualTo(StreamsSettings.read(Map.of()));
  }

  @Test
  void readsFolderAndSendHour(@TempDir Path folder) {
    var settings =
        read(
            Map.of(
                "lifecycle.campaigns.folder",
                folder.toString(),
                "lifecycle.campaigns.send-hour",
                "08:30"));

    assertThat(settings.folder()).isEqualTo(folder);
    assertThat(settings.campaigns().sendHour()).isEqualTo(LocalTime.of(8, 30));
  }

  @Test
  void theBusinessZoneIsThatOfTheSegmentsUnlessSaidOtherwise() {
    var shared = Map.of("lifecycle.segments.zone", "Europe/Amsterdam");
    var own = Map.of("lifecycle.campaigns.zone", "Asia/Tokyo", "lifecycle.segments.zone", "UTC");

    assertThat(read(shared).campaigns().zone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
    assertThat(read(own).campaigns().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void everyWrongSettingIsToldWithWhatIsAllowed() {
    assertThatThrownBy(() ->
            read(
                Map.of(
                    "lifecycle.campaigns.outboxSize", "0",
                    "lifecycle.campaigns.sendhours", "9")))
        .hasMessageContaining("outboxSize to be a whole number from 1 to 1000000, but it is '0'")
        .hasMessageContaining("did you mean lifecycle.campaigns.sendHour?");
  }

  @Test
  void readsCapsAndQuietHours() {
    var limits =
        read(Map.of(
                "lifecycle.campaigns.caps.day", "2",
                "lifecycle.campaigns.caps.week", "off",
                "lifecycle.campaigns.caps.channels.sms.week", "1",
                "lifecycle.campaigns.caps.categories.lifecycle.at-risk.day", "0",
                "lifecycle.campaigns.quiet-hours", "22:00 - 07:30"))
            .campaigns()
            .limits();

    assertThat(limits.caps())
        .isEqualTo(
            new Caps(
                new Cap(2, null),
                Map.of("sms", new Cap(null, 1)),
                Map.of(Category.LIFECYCLE_AT_RISK, new Cap(0, null))));
    assertThat(limits.quietHours())
        .isEqualTo(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30)));
  }

  /** YAML turns off without quotes into false. */
  @ParameterizedTest
  @ValueSource(strings = {"off", "false"})
  void quietHoursCanBeOff(String off) {
    assertThat(
            read(Map.of("lifecycle.campaigns.quietHours", off)).campaigns().limits().quietHours())
        .isEqualTo(QuietHours.OFF);
  }

  @Test
  void everyWrongLimitIsToldWithWhatIsAllowed() {
    assertThatThrownBy(() ->
            read(
                Map.of(
                    "lifecycle.campaigns.caps.day", "101",
                    "lifecycle.campaigns.quietHours", "08:00-08:00",
                    "lifecycle.campaigns.caps.categories.lifecycle.UNHAPY.day", "1")))
        .hasMessageContaining(
            "caps.day to be a whole number from 0 to 100, or off, but it is '101'")
        .hasMessageContaining(
            "quietHours to be two different local times such as 21:00-08:00, or off, but it is"
                + " '08:00-08:00'")
        .hasMessageContaining(
            "did you mean lifecycle.campaigns.caps.categories.lifecycle.UNHAPPY.day");
  }

  private static CampaignServiceSettings read(Map<String, String> settings) {
    return CampaignServiceSettings.read(settings, CurrencySettings.read(settings));
  }
}

/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.setting.CurrencySettings;
import dev.lifecycle.streams.StreamsSettings;
import dev.lifecycle.streams.boot.LifecycleSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The shipped file says every setting with its default. */
class ShippedSettingsTest {

  private final StandardEnvironment environment = new StandardEnvironment();
  private Map<String, String> shipped;

  @BeforeEach
  void read() throws IOException {
    List<PropertySource<?>> file =
        new YamlPropertySourceLoader()
            .load("shipped", new ClassPathResource("segment-service.yml"));
    file.forEach(environment.getPropertySources()::addLast);
    shipped = LifecycleSettings.of(environment);
  }

  @Test
  void itSaysTheDefaultsOfTheSegments() {
    assertThat(shipped).containsKey("lifecycle.segments.points.perUnit");
    assertThat(SegmentSettings.read(shipped, CurrencySettings.read(shipped)))
        .usingRecursiveComparison()
        .withComparatorForType(Comparator.naturalOrder(), BigDecimal.class)
        .isEqualTo(SegmentSettings.defaults());
  }

  @Test
  void itSaysTheDefaultsOfKafka() {
    assertThat(shipped).containsKey("lifecycle.kafka.standbyReplicas");
    assertThat(StreamsSettings.read(shipped)).isEqualTo(StreamsSettings.read(Map.of()));
  }
}

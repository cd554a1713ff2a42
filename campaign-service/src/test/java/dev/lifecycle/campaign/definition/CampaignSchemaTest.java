/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lifecycle.event.Category;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The schema that editors use agrees with what is read. */
class CampaignSchemaTest {

  private static final String TEXT = text();
  private static final Map<String, Object> SCHEMA =
      new Yaml(new SafeConstructor(new LoaderOptions())).load(TEXT);

  private static final String GOOD =
      """
      campaign: a
      trigger: { event: visit }
      steps: [send: { template: t }]
      templates: { t: { text: T } }
      """;
  private static final String WITH_ALL_KEYS =
      """
      campaign: a
      trigger: { TRIGGER }
      steps:
        - wait: P1DT1H
        - send: { template: t, channels: [email, sms, print, webhook, manager, outbox] }
          when: customer.n > 0
      exit: { on: [purchase], leaves: [lifecycle:NEW] }
      templates:
        t:
          subject: S
          text: T
          html: { file: t.html }
          sms: M
          letter: { file: t.html }
          locales: { nl: { subject: S, text: T, html: H, sms: M, letter: L } }
      """;

  @Test
  void knowsTheSameKeysCategoriesAndEvents() {
    assertThat(at("properties").keySet()).containsExactlyElementsOf(CampaignReader.KEYS);
    assertThat((List<?>) at("$defs", "category").get("enum"))
        .isEqualTo(Arrays.stream(Category.values()).map(Category::qualifiedName).toList());
    assertThat((List<?>) at("$defs", "eventType").get("enum"))
        .isEqualTo(Arrays.stream(EventType.values()).map(EventType::wireName).toList());
  }

  static List<Source> shipped() {
    return Sources.shipped();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void acceptsEveryShippedCampaign(Source source) {
    assertThat(schema().validate(source.definition(), InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "campaign: Hello",
        "campaign: hello\nsteps: []",
        "campaign: a\ntrigger: {event: visit, enters: [lifecycle:NEW]}\nsteps: [wait: P1D]",
        "campaign: a\ntrigger: {event: visit}\nsteps: [wait: P1X]",
        "campaign: a\ntrigger: {event: visit}\nsteps: [wait: P1D]\naudiense: x",
        GOOD + "audiense:",
        GOOD + "audience:",
        GOOD + "priority:",
        GOOD + "variants: {}",
        "campaign: a\ntrigger: {event: visit}\nsteps: [send: {template: {}}]",
        "campaign: a\ntrigger: {event: visit}\nsteps: [send: {template: {a: t}}]\ntemplates: {t: {text: T}}",
        "campaign: a\ntrigger: {event: visit}\nsteps: [send: {template: {}}]\nvariants: {a: 100%}",
      })
  void refusesWhatIsRefusedWhenRead(String yaml) {
    assertThat(schema().validate(yaml, InputFormat.YAML)).isNotEmpty();
    assertThat(read(yaml)).isInstanceOf(Reading.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GOOD,
        "campaign: a\ntrigger: {event: visit}\nsteps: [send: {template: {a: t}}]\nvariants: {a: 100%}\ntemplates: {t: {text: T}}",
        "campaign: a\ntrigger: {event: visit}\nsteps: [send: {template: t, channels: [print]}]\ntemplates: {t: {letter: L}}",
      })
  void acceptsWhatIsAcceptedWhenRead(String yaml) {
    assertThat(schema().validate(yaml, InputFormat.YAML)).isEmpty();
    assertThat(read(yaml)).isInstanceOf(Reading.Valid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enters: [lifecycle:NEW, tier:VIP]",
        "leaves: lifecycle:NEW",
        "event: purchase, where: customer.n == 1",
        "anniversary: { of: firstPurchase, at: [P3M, P1Y] }",
        "anniversary: { of: attributes.since, every: P1Y }",
        "inactive: { of: message, for: P3M, check: weekly }",
        "expiry: { of: warranty, before: P1M }",
        "calendar: { on: '02-29' }",
        "cron: 0 9 * * MON",
      })
  void knowsEveryTriggerWithAllItsKeysAndNoOther(String trigger) {
    String good = WITH_ALL_KEYS.replace("TRIGGER", trigger);
    String bad = good.replace(trigger, trigger.replaceFirst("( })?$", ", extra: x$1"));

    assertThat(schema().validate(good, InputFormat.YAML)).isEmpty();
    assertThat(read(good)).isInstanceOf(Reading.Valid.class);
    assertThat(schema().validate(bad, InputFormat.YAML)).isNotEmpty();
    assertThat(read(bad)).isInstanceOf(Reading.Invalid.class);
  }

  private static Reading read(String yaml) {
    return CatalogReader.read(new Source("a.yaml", yaml, Map.of("t.html", "<p>Hello</p>")));
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> at(String... path) {
    Map<String, Object> node = SCHEMA;
    for (String name : path) {
      node = (Map<String, Object>) Objects.requireNonNull(node.get(name));
    }
    return node;
  }

  private static String text() {
    try (InputStream in = CampaignSchemaTest.class.getResourceAsStream("/campaign.schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}

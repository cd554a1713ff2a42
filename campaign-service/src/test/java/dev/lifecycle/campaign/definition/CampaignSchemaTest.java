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
      })
  void refusesWhatIsRefusedWhenRead(String yaml) {
    assertThat(schema().validate(yaml, InputFormat.YAML)).isNotEmpty();
    assertThat(CatalogReader.read(new Source("a.yaml", yaml, Map.of())))
        .isInstanceOf(Reading.Invalid.class);
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

/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas and the readers agree on what is required, allowed and known. */
class SchemaTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  static List<Golden> all() {
    return Golden.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void acceptsGoldenSamples(Golden golden) {
    JsonNode data = JSON.readTree(golden.json()).get("data");

    assertThat(schema(golden.type()).validate(data)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void knowsTheFieldsOfTheFullSample(EventType type) {
    JsonNode data = full(type).get("data");

    assertThat(fields(schema(type).getSchemaNode(), data)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void agreesWithReaderWhenFieldIsMissing(EventType type) {
    forEachField(type, (object, field) -> object.remove(field));
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void agreesWithReaderWhenFieldIsNull(EventType type) {
    forEachField(type, (object, field) -> object.putNull(field));
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void agreesWithReaderWhenFieldHasAnotherType(EventType type) {
    forEachField(type, (object, field) -> object.putArray(field).addArray());
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void agreesWithReaderWhenFieldIsAnEmptyText(EventType type) {
    forEachField(type, (object, field) -> object.put(field, ""));
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void agreesWithReaderThatExtraFieldIsIgnored(EventType type) {
    forEachField(type, (object, field) -> object.putObject("new-" + field).putArray("deep"));
  }

  private interface Change {
    void apply(ObjectNode object, String field);
  }

  /** Changes each field of the full sample in turn; schema and reader must agree each time. */
  private static void forEachField(EventType type, Change change) {
    Schema schema = schema(type);
    var disagreements = new ArrayList<String>();
    forEachObject(
        schema.getSchemaNode(),
        full(type),
        "/data",
        pointer -> {
          for (String field : new TreeSet<>(full(type).at(pointer).propertyNames())) {
            JsonNode event = full(type);
            change.apply((ObjectNode) event.at(pointer), field);
            boolean valid = schema.validate(event.get("data")).isEmpty();
            if (valid != reads(event)) {
              disagreements.add(pointer + "/" + field + " is valid by the schema: " + valid);
            }
          }
        });
    assertThat(disagreements).isEmpty();
  }

  /** Finds every object whose properties the schema names. */
  private static void forEachObject(
      JsonNode schema, JsonNode event, String pointer, Consumer<String> action) {
    JsonNode properties = schema.path("properties");
    JsonNode value = event.at(pointer);
    if (value.isObject() && properties.isObject()) {
      action.accept(pointer);
      for (String name : value.propertyNames()) {
        forEachObject(properties.path(name), event, pointer + "/" + name, action);
      }
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      forEachObject(schema.path("items"), event, pointer + "/" + i, action);
    }
  }

  /** The fields that either the schema names and the sample lacks, or the other way round. */
  private static List<String> fields(JsonNode schema, JsonNode data) {
    var different = new ArrayList<String>();
    JsonNode properties = schema.path("properties");
    if (properties.isObject()) {
      var names = new TreeSet<>(properties.propertyNames());
      names.addAll(data.propertyNames());
      names.removeIf(name -> data.has(name) && properties.has(name));
      different.addAll(names);
      for (String name : data.propertyNames()) {
        different.addAll(fields(properties.path(name), data.get(name)));
      }
    }
    if (data.isArray() && !data.isEmpty()) {
      different.addAll(fields(schema.path("items"), data.get(0)));
    }
    return different;
  }

  private static boolean reads(JsonNode event) {
    byte[] json = event.toString().getBytes(UTF_8);
    try {
      OwnEventReader.readStructured(json);
      return true;
    } catch (UnreadableEventException _) {
      return false;
    }
  }

  private static JsonNode full(EventType type) {
    String name = type.wireName().substring("lifecycle.".length());
    return JSON.readTree(Golden.named(name + "-full").json());
  }

  private static Schema schema(EventType type) {
    String path = "/schemas/" + type.wireName() + ".json";
    return REGISTRY.getSchema(JSON.readTree(SchemaTest.class.getResourceAsStream(path)));
  }
}

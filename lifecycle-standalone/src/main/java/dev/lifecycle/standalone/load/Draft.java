/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import dev.lifecycle.codec.CustomerEventReader;
import dev.lifecycle.codec.Decoded;
import dev.lifecycle.codec.Reason;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Rows on their way to one event: written as a CloudEvent, and read as any other is. */
final class Draft {

  private static final JsonFactory JSON = new JsonFactory();

  private final Mapping mapping;
  private final List<String> fields;

  Draft(Mapping mapping) {
    this.mapping = mapping;
    this.fields = mapping.dataFields();
  }

  /** The event of rows that belong together, or why there is none. The first row leads. */
  Decoded event(List<Row> rows) {
    Row first = rows.getFirst();
    try {
      Instant time = rows.stream().map(this::time).min(Instant::compareTo).orElseThrow();
      return CustomerEventReader.readStructured(json(first, time, data(rows)));
    } catch (DateTimeException e) {
      return new Decoded.Rejected(
          Reason.WRONG_FIELD,
          "Expected time to be %s, such as %s, but it is \"%s\"."
              .formatted(
                  mapping.times().pattern(),
                  mapping.times().example(),
                  mapping.value(Mapping.TIME, first)));
    }
  }

  private Instant time(Row row) {
    return mapping.times().parse(mapping.value(Mapping.TIME, row));
  }

  private DataObject data(List<Row> rows) {
    List<Map<String, String>> values = rows.stream().map(this::values).toList();
    DataObject data = new DataObject();
    values.getFirst().forEach(data::put);
    for (Map<String, String> each : values.subList(1, values.size())) {
      DataObject more = new DataObject();
      each.forEach(more::put);
      data.append(more);
    }
    total(values).ifPresent(total -> data.put("amount", total.toPlainString()));
    return data;
  }

  private Map<String, String> values(Row row) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : fields) {
      String value = mapping.value(field, row);
      if (!value.isEmpty()) {
        values.put(field, value);
      }
    }
    return values;
  }

  /** The amount of all rows: the sum of theirs, or of quantity × price where they have none. */
  private static Optional<BigDecimal> total(List<Map<String, String>> rows) {
    BigDecimal total = BigDecimal.ZERO;
    for (Map<String, String> row : rows) {
      Optional<BigDecimal> amount = amount(row);
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      total = total.add(amount.get());
    }
    return Optional.of(total);
  }

  private static Optional<BigDecimal> amount(Map<String, String> data) {
    String amount = data.get("amount");
    if (amount != null) {
      return Amounts.parse(amount);
    }
    Optional<BigDecimal> quantity = Amounts.parse(data.getOrDefault("items.quantity", ""));
    Optional<BigDecimal> price = Amounts.parse(data.getOrDefault("items.price", ""));
    return quantity.flatMap(count -> price.map(count::multiply));
  }

  private byte[] json(Row row, Instant time, DataObject data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      out.writeStartObject();
      out.writeStringProperty("specversion", "1.0");
      out.writeStringProperty("id", id(row));
      out.writeStringProperty("source", mapping.sourceOf(row));
      out.writeStringProperty("type", mapping.type().wireName());
      out.writeStringProperty("subject", mapping.value(Mapping.CUSTOMER, row));
      out.writeStringProperty("time", time.toString());
      out.writeName("data");
      data.write(out);
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private String id(Row row) {
    String given = mapping.value(Mapping.ID, row);
    return given.isEmpty()
        ? mapping.type().name().toLowerCase(Locale.ROOT) + "-" + row.fingerprint()
        : given;
  }
}

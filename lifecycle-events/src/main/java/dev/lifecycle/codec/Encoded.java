/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.LifecycleEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An event as a Kafka record in binary mode: where it goes, its key, its headers and its value. */
public final class Encoded {

  private final Topic topic;
  private final String key;
  private final List<Header> headers;
  private final byte[] value;

  private Encoded(Topic topic, String key, List<Header> headers, byte[] value) {
    this.topic = topic;
    this.key = key;
    this.headers = List.copyOf(headers);
    this.value = value;
  }

  static Encoded of(LifecycleEvent event) {
    EventAttributes attributes = EventAttributes.of(event);
    var headers =
        List.of(
            new Header(BinaryMode.SPECVERSION, "1.0"),
            new Header(BinaryMode.ID, attributes.id()),
            new Header(BinaryMode.SOURCE, attributes.source()),
            new Header(BinaryMode.TYPE, attributes.type().wireName()),
            new Header(BinaryMode.SUBJECT, attributes.subject()),
            new Header(BinaryMode.TIME, UtcText.of(attributes.time())),
            new Header(BinaryMode.CONTENT_TYPE, "application/json"));
    byte[] value = JsonOut.object(out -> EventData.write(event, out));
    return new Encoded(attributes.type().topic(), attributes.subject(), headers, value);
  }

  public Topic topic() {
    return topic;
  }

  public String key() {
    return key;
  }

  public byte[] keyBytes() {
    return key.getBytes(StandardCharsets.UTF_8);
  }

  public List<Header> headers() {
    return headers;
  }

  /** The data as JSON in UTF-8; not a copy. */
  public byte[] value() {
    return value;
  }

  /** The headers as {@link CustomerEventReader} and {@link OwnEventReader} take them. */
  public Headers asHeaders() {
    return name ->
        headers.stream()
            .filter(header -> header.name().equals(name))
            .findFirst()
            .map(Header::bytes)
            .orElse(null);
  }

  /** One header. */
  public record Header(String name, String value) {

    public byte[] bytes() {
      return value.getBytes(StandardCharsets.UTF_8);
    }
  }
}

/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.LifecycleEvent;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes any event of Lifecycle. The same event gives the same bytes: fields in a fixed order,
 * absent ones left out, times in UTC, numbers exact and without exponent.
 */
public final class EventWriter {

  private EventWriter() {}

  /** A Kafka record in binary mode, which is what Lifecycle writes. */
  public static Encoded binary(LifecycleEvent event) {
    return Encoded.of(event);
  }

  /** One JSON object in structured mode, without a line break: a line of a file. */
  public static byte[] structured(LifecycleEvent event) {
    return JsonOut.object(out -> write(event, out));
  }

  /** Writes the same to an output, for each event, with a line break between two. */
  static void structured(List<? extends LifecycleEvent> events, OutputStream output) {
    JsonOut.objects(events, EventWriter::write, output);
  }

  private static void write(LifecycleEvent event, JsonOut out) {
    EventAttributes attributes = EventAttributes.of(event);
    out.text("specversion", "1.0")
        .text("id", attributes.id())
        .text("source", attributes.source())
        .text("type", attributes.type().wireName())
        .text("subject", attributes.subject())
        .time("time", attributes.time())
        .text("datacontenttype", "application/json")
        .object("data", event, data -> EventData.write(data, out));
  }
}

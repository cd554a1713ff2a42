/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.codec.CustomerEventReader;
import dev.lifecycle.codec.Decoded;
import dev.lifecycle.codec.Decoded.Accepted;
import dev.lifecycle.codec.Decoded.Rejected;
import dev.lifecycle.codec.InputRules;
import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.codec.Reason;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.codec.UnreadableEventException;
import dev.lifecycle.streams.RecordForm;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Record;

/** Tells the inputs that can be used from those that cannot (events.md, "Bad input"). */
final class InputGate {

  private final InputRules rules;

  InputGate(InputRules rules) {
    this.rules = rules;
  }

  Input read(String topic, Record<byte[], byte[]> input, Instant now) {
    return topic.equals(Topic.CATEGORY_CHANGES.wireName()) ? change(input) : event(input, now);
  }

  private Input event(Record<byte[], byte[]> input, Instant now) {
    Decoded decoded =
        CustomerEventReader.read(RecordForm.headers(input.headers()), input.key(), input.value());
    return switch (rules.checked(decoded, now)) {
      case Accepted(var event) -> new Input.Told(event);
      case Rejected rejected -> new Input.Refused(rejected.reason().name());
    };
  }

  private static Input change(Record<byte[], byte[]> input) {
    if (input.value() == null) {
      return new Input.Refused(Reason.BROKEN_JSON.name());
    }
    try {
      return new Input.Changed(OwnEventReader.categoryChange(input.value()));
    } catch (UnreadableEventException unreadable) {
      return new Input.Refused(unreadable.reason().name());
    }
  }
}

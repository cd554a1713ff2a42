/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.codec.CustomerEventReader;
import dev.lifecycle.codec.Decoded;
import dev.lifecycle.codec.Decoded.Accepted;
import dev.lifecycle.codec.Decoded.Rejected;
import dev.lifecycle.codec.InputRules;
import dev.lifecycle.streams.RecordForm;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Record;

/** Tells the inputs that can be used from those that cannot (events.md, "Bad input"). */
final class InputGate {

  private final InputRules rules;

  InputGate(InputRules rules) {
    this.rules = rules;
  }

  Decoded read(Record<byte[], byte[]> input, Instant now) {
    Decoded decoded =
        CustomerEventReader.read(RecordForm.headers(input.headers()), input.key(), input.value());
    return switch (decoded) {
      case Accepted(var event) -> rules.check(event, now).<Decoded>map(it -> it).orElse(decoded);
      case Rejected rejected -> rejected;
    };
  }
}

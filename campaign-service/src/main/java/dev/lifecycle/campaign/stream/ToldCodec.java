/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.customer.Told;
import dev.lifecycle.streams.BinaryIn;
import dev.lifecycle.streams.BinaryOut;

/** The stored form of what is kept of messages. */
final class ToldCodec {

  private ToldCodec() {}

  static void write(Told told, BinaryOut out) {
    out.text(told.campaign());
    out.unsigned(told.step());
    out.raw(StoredNumbers.of(told.kind()));
    out.optional(told.reason(), reason -> out.raw(StoredNumbers.of(reason)));
    out.instant(told.at());
    out.optional(told.messageId(), out::text);
    out.optional(told.channel(), out::text);
    out.optional(told.detail(), out::text);
  }

  static Told read(BinaryIn in, int version) {
    return new Told(
        in.text(),
        in.count(),
        StoredNumbers.kind(in.raw()),
        in.optional(() -> StoredNumbers.reason(in.raw())),
        in.instant(),
        version == 1 ? null : in.optional(in::text),
        version == 1 ? null : in.optional(in::text),
        version == 1 ? null : in.optional(in::text));
  }
}

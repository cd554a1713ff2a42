/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.stream.KeptCustomer.Told;
import dev.lifecycle.streams.BinaryIn;
import dev.lifecycle.streams.BinaryOut;

/** The stored form of the outcomes that are kept. */
final class ToldCodec {

  private ToldCodec() {}

  static void write(Told told, BinaryOut out) {
    out.text(told.campaign());
    out.unsigned(told.step());
    out.raw(StoredNumbers.of(told.kind()));
    out.optional(told.reason(), reason -> out.raw(StoredNumbers.of(reason)));
    out.instant(told.at());
  }

  static Told read(BinaryIn in) {
    return new Told(
        in.text(),
        in.count(),
        StoredNumbers.kind(in.raw()),
        in.optional(() -> StoredNumbers.reason(in.raw())),
        in.instant());
  }
}

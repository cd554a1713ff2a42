/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.customer.Detour;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.event.Message;
import dev.lifecycle.streams.BinaryIn;
import dev.lifecycle.streams.BinaryOut;
import java.util.List;
import java.util.TreeSet;

/** The stored form of entries. */
final class WaitingCodec {

  private WaitingCodec() {}

  static void write(Waiting waiting, BinaryOut out) {
    out.text(waiting.campaign());
    out.unsigned(waiting.version());
    out.text(waiting.entry().id());
    out.instant(waiting.entry().at());
    out.unsigned(waiting.step());
    out.instant(waiting.dueAt());
    out.optional(waiting.putOffUntil(), out::instant);
    write(waiting.detour(), out);
    out.raw(StoredNumbers.of(waiting.hold()));
    FreeValues.writeMap(waiting.trigger(), out::text, out);
    FreeValues.writeMap(waiting.event(), value -> FreeValues.write(value, out), out);
  }

  /**
   * Reads what a version of {@link CustomerStateCodec} wrote; the first has no put-offs and no
   * detours, those before the fourth do not know what is gone.
   */
  static Waiting read(BinaryIn in, int version) {
    return new Waiting(
        in.text(),
        in.count(),
        new Message.Entry(in.text(), in.instant()),
        in.count(),
        in.instant(),
        version == 1 ? null : in.optional(in::instant),
        version == 1 ? Detour.NONE : detour(in, version),
        StoredNumbers.hold(in.raw()),
        FreeValues.readMap(in::text, in),
        FreeValues.readMap(() -> FreeValues.read(in), in));
  }

  private static void write(Detour detour, BinaryOut out) {
    out.unsigned(detour.shift());
    out.list(List.copyOf(detour.had()), place -> out.unsigned(place));
    out.list(detour.gone(), templates -> FreeValues.writeMap(templates, out::text, out));
  }

  private static Detour detour(BinaryIn in, int version) {
    return new Detour(
        in.count(),
        new TreeSet<>(in.list(in::count)),
        version <= 3 ? List.of() : in.list(() -> FreeValues.readMap(in::text, in)));
  }
}

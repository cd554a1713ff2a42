/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome.Reason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Pairs in a temporary file of this run; no other run reads it. */
final class PairCodec {

  private static final int NONE = 0;
  private static final int SENT = 1;
  private static final int STOPPED = 2;
  private static final int PUT_OFF = 3;

  private PairCodec() {}

  static void write(Pair pair, DataOutputStream file) throws IOException {
    MessageKey key = pair.key();
    file.writeUTF(key.customer().value());
    file.writeUTF(key.campaign());
    file.writeInt(key.step());
    file.writeUTF(key.messageId());
    write(pair.base(), file);
    write(pair.changed(), file);
  }

  /** The next pair; absent at the end of the file. */
  static @Nullable Pair read(DataInputStream file) throws IOException {
    String customer;
    try {
      customer = file.readUTF();
    } catch (EOFException end) {
      return null;
    }
    var key =
        new MessageKey(new CustomerId(customer), file.readUTF(), file.readInt(), file.readUTF());
    return new Pair(key, readFate(file), readFate(file));
  }

  private static void write(@Nullable Fate fate, DataOutputStream file) throws IOException {
    switch (fate) {
      case null -> file.writeByte(NONE);
      case Fate.Sent sent -> {
        file.writeByte(SENT);
        write(sent.time(), file);
        file.writeUTF(sent.channel());
        file.writeUTF(sent.template());
        file.writeUTF(sent.entry().id());
        write(sent.entry().at(), file);
        file.writeLong(sent.texts());
      }
      case Fate.Stopped(Reason reason) -> {
        file.writeByte(STOPPED);
        file.writeUTF(reason.name());
      }
      case Fate.PutOff(Reason reason) -> {
        file.writeByte(PUT_OFF);
        file.writeUTF(reason.name());
      }
    }
  }

  private static @Nullable Fate readFate(DataInputStream file) throws IOException {
    int kind = file.readByte();
    return switch (kind) {
      case NONE -> null;
      case SENT ->
          new Fate.Sent(
              readInstant(file),
              file.readUTF(),
              file.readUTF(),
              new Message.Entry(file.readUTF(), readInstant(file)),
              file.readLong());
      case STOPPED -> new Fate.Stopped(Reason.valueOf(file.readUTF()));
      case PUT_OFF -> new Fate.PutOff(Reason.valueOf(file.readUTF()));
      default -> throw new IOException("Expected a fate, but found " + kind);
    };
  }

  private static void write(Instant instant, DataOutputStream file) throws IOException {
    file.writeLong(instant.getEpochSecond());
    file.writeInt(instant.getNano());
  }

  private static Instant readInstant(DataInputStream file) throws IOException {
    return Instant.ofEpochSecond(file.readLong(), file.readInt());
  }
}

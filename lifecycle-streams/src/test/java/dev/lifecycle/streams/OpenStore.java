/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** A store of a service, without Kafka behind it. */
final class OpenStore implements AutoCloseable {

  private final KeyValueStore<Bytes, byte[]> store;

  OpenStore(StateKeeping kept, Path folder, String name) {
    this(Stored.bytes(name, kept).withLoggingDisabled().build(), folder);
  }

  OpenStore(KeyValueStore<Bytes, byte[]> store, Path folder) {
    this.store = store;
    var properties = new Properties();
    var context =
        new MockProcessorContext<Void, Void>(properties, new TaskId(0, 0), folder.toFile());
    store.init(context.getStateStoreContext(), store);
  }

  /** Such as a service keeps its customers in. */
  static OpenStore customers(StateKeeping kept, Path folder, String name) {
    return new OpenStore(Stored.customers(name, kept).withLoggingDisabled().build(), folder);
  }

  KeyValueStore<Bytes, byte[]> store() {
    return store;
  }

  @Override
  public void close() {
    store.close();
  }
}

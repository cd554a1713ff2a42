/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import dev.lifecycle.event.CustomerEvent;

/**
 * Where events go.
 *
 * <p>Contract: {@link #close} returns only once every accepted event is kept there, and throws
 * {@link LoadException} if one is not.
 */
public interface EventSink extends AutoCloseable {

  void accept(CustomerEvent event);

  @Override
  void close();
}

/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import dev.lifecycle.event.CustomerEvent;

/**
 * Where a file's lines go.
 *
 * <p>Contract: each line that is not blank ends in exactly one call.
 */
interface Intake {

  /**
   * Takes an event.
   *
   * @param line of the file; the first, where an event has several
   */
  void accept(CustomerEvent event, SourceFile file, long line);

  void refuse(RefusedLine line);

  void skip();
}

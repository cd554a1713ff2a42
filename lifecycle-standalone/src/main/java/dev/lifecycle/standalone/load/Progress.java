/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

/** Who wants to see how far a long job is. */
@FunctionalInterface
public interface Progress {

  /** Nobody. */
  Progress UNSEEN =
      (_, _, _) ->
          new Step() {
            @Override
            public void add(long done) {}

            @Override
            public void close() {}
          };

  /**
   * Begins a part of the job.
   *
   * @param all how much there is to do, in {@code unit}s
   */
  Step begin(String name, String unit, long all);

  /** A part of the job, over when it is closed. */
  interface Step extends AutoCloseable {

    /** Tells that more is done. */
    void add(long done);

    @Override
    void close();
  }
}

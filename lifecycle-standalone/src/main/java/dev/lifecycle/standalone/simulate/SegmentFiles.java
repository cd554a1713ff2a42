/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.Population;
import dev.lifecycle.segment.replay.SegmentReplay;
import java.io.IOException;
import java.nio.file.Path;

/** What the segment service would have written: category-changes.jsonl and population.jsonl. */
public final class SegmentFiles implements SegmentReplay.Output, AutoCloseable {

  private final EventFile changes;
  private final EventFile populations;

  public SegmentFiles(Path folder) throws IOException {
    changes = new EventFile(folder.resolve("category-changes.jsonl"));
    populations = new EventFile(folder.resolve("population.jsonl"));
  }

  @Override
  public void changed(CategoryChange change) {
    changes.write(change);
  }

  @Override
  public void taken(Population population) {
    populations.write(population);
  }

  @Override
  public void close() throws IOException {
    changes.close();
    populations.close();
  }
}

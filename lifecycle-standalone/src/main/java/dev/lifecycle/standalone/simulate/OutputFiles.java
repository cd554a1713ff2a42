/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.codec.JsonLines;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.event.Population;
import dev.lifecycle.segment.profile.Reception;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The events that a simulation would have written, a file a topic, a CloudEvent a line. */
final class OutputFiles implements Simulation.Listener, AutoCloseable {

  private static final int BUFFER = 1 << 18;

  private final OutputStream changes;
  private final OutputStream populations;
  private final OutputStream messages;
  private final OutputStream outcomes;

  OutputFiles(Path folder) throws IOException {
    Files.createDirectories(folder);
    changes = open(folder, "category-changes.jsonl");
    populations = open(folder, "population.jsonl");
    messages = open(folder, "messages.jsonl");
    outcomes = open(folder, "outcomes.jsonl");
  }

  @Override
  public void received(CustomerEvent event, Reception reception) {}

  @Override
  public void changed(CategoryChange change) {
    write(change, changes);
  }

  @Override
  public void taken(Population population) {
    write(population, populations);
  }

  @Override
  public void entered(Effect.Entered entry) {}

  @Override
  public void sent(Effect.Send send, Outcome outcome) {
    write(send.message(), messages);
    write(outcome, outcomes);
  }

  @Override
  public void reported(Outcome outcome) {
    write(outcome, outcomes);
  }

  @Override
  public void failed(Effect.ConditionFailed condition) {}

  @Override
  public void close() throws IOException {
    for (OutputStream file : new OutputStream[] {changes, populations, messages, outcomes}) {
      file.close();
    }
  }

  private static OutputStream open(Path folder, String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), BUFFER);
  }

  private static void write(LifecycleEvent event, OutputStream file) {
    try {
      JsonLines.write(event, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

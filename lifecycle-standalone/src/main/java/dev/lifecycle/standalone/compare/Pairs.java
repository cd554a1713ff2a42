/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * The messages with which the two sets did not do the same so far. A message is forgotten as soon
 * as both did the same with it; of the others {@code most} are kept in memory, the rest is put
 * aside in files, each in order, which are merged in the end. Two threads may tell at once: what
 * comes out does not depend on who was first.
 */
final class Pairs implements AutoCloseable {

  private final int most;
  private final Map<String, Pair> open = new HashMap<>();
  private final List<Path> aside = new ArrayList<>();

  /** Starts with none. */
  Pairs(int most) {
    this.most = most;
  }

  /** Tells what became of a message on one side. */
  synchronized void tell(Side side, MessageKey key, Fate fate) {
    Pair pair = open.getOrDefault(key.messageId(), new Pair(key, null, null)).with(side, fate);
    if (pair.settled()) {
      open.remove(key.messageId());
      return;
    }
    open.put(key.messageId(), pair);
    if (open.size() > most) {
      putAside();
    }
  }

  /** Gives all that are not settled, in order of their keys. */
  synchronized void forEach(Consumer<Pair> action) throws IOException {
    if (aside.isEmpty()) {
      sorted().forEach(action);
      return;
    }
    putAside();
    List<PairRun> runs = new ArrayList<>();
    try {
      for (Path path : aside) {
        runs.add(PairRun.open(path));
      }
      merge(runs, action);
    } finally {
      for (PairRun run : runs) {
        run.close();
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (Path path : aside) {
      Files.deleteIfExists(path);
    }
    aside.clear();
  }

  private void putAside() {
    try {
      Path path = Files.createTempFile("lifecycle-comparison-", ".pairs");
      aside.add(path);
      PairRun.write(sorted(), path);
      open.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Pair> sorted() {
    return open.values().stream().sorted(Comparator.comparing(Pair::key)).toList();
  }

  private static void merge(List<PairRun> runs, Consumer<Pair> action) throws IOException {
    var queue = new PriorityQueue<Head>();
    for (int i = 0; i < runs.size(); i++) {
      advance(runs, i, queue);
    }
    while (!queue.isEmpty()) {
      Head first = queue.remove();
      Pair pair = first.pair();
      advance(runs, first.run(), queue);
      for (Head same = queue.peek();
          same != null && same.pair().key().equals(pair.key());
          same = queue.peek()) {
        queue.remove();
        pair = pair.then(same.pair());
        advance(runs, same.run(), queue);
      }
      if (!pair.settled()) {
        action.accept(pair);
      }
    }
  }

  private static void advance(List<PairRun> runs, int run, PriorityQueue<Head> queue)
      throws IOException {
    Pair next = runs.get(run).next();
    if (next != null) {
      queue.add(new Head(next, run));
      runs.get(run).skip();
    }
  }

  /** The first pair of a file; of two with one key the one put aside earlier comes first. */
  private record Head(Pair pair, int run) implements Comparable<Head> {

    private static final Comparator<Head> ORDER =
        Comparator.comparing((Head head) -> head.pair().key()).thenComparingInt(Head::run);

    @Override
    public int compareTo(Head other) {
      return ORDER.compare(this, other);
    }
  }
}

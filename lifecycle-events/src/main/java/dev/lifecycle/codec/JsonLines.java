/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.LifecycleEvent;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Files of events: a structured CloudEvent a line, plain or compressed by gzip. */
public final class JsonLines {

  private static final int GZIP_1 = 0x1f;
  private static final int GZIP_2 = 0x8b;
  private static final int BUFFER = 64 * 1024;

  private JsonLines() {}

  /** The lines of a file that are not blank, in order; to be closed. */
  public static Stream<Line> read(Path file) throws IOException {
    return read(Files.newInputStream(file));
  }

  /**
   * The lines that are not blank, in order; closing the stream closes the input. Whether the input
   * is compressed is seen from its first bytes. An input that fails throws {@link
   * UncheckedIOException}.
   */
  public static Stream<Line> read(InputStream input) throws IOException {
    LineSplitter splitter = splitter(input);
    return StreamSupport.stream(new Lines(splitter), false).onClose(() -> close(input));
  }

  /** Writes an event and a line break. */
  public static void write(LifecycleEvent event, OutputStream output) throws IOException {
    write(List.of(event), output);
  }

  /** Writes events, each with a line break after it. */
  public static void write(List<? extends LifecycleEvent> events, OutputStream output)
      throws IOException {
    if (!events.isEmpty()) {
      EventWriter.structured(events, output);
      output.write('\n');
    }
  }

  private static LineSplitter splitter(InputStream input) throws IOException {
    try {
      return new LineSplitter(plain(input));
    } catch (IOException e) {
      close(input);
      throw e;
    }
  }

  private static InputStream plain(InputStream input) throws IOException {
    var buffered = new BufferedInputStream(input, BUFFER);
    buffered.mark(2);
    boolean compressed = buffered.read() == GZIP_1 && buffered.read() == GZIP_2;
    buffered.reset();
    return compressed ? new GZIPInputStream(buffered, BUFFER) : buffered;
  }

  private static void close(InputStream input) {
    try {
      input.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Lines extends AbstractSpliterator<Line> {

    private final LineSplitter splitter;

    Lines(LineSplitter splitter) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.splitter = splitter;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Line> action) {
      @Nullable Line line = next();
      if (line == null) {
        return false;
      }
      action.accept(line);
      return true;
    }

    private @Nullable Line next() {
      try {
        return splitter.next();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

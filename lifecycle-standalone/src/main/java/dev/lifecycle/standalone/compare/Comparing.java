/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.event.Outcome.Reason;
import dev.lifecycle.standalone.simulate.CampaignListener;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares two sets of campaigns while both are simulated. */
public final class Comparing implements AutoCloseable {

  /** About 100 MB. */
  private static final int MOST_IN_MEMORY = 300_000;

  private final Pairs pairs;

  /** Starts with no differences. */
  public Comparing() {
    this(MOST_IN_MEMORY);
  }

  Comparing(int mostInMemory) {
    this.pairs = new Pairs(mostInMemory);
  }

  /** Listens to one of the sets. */
  public CampaignListener side(Side side) {
    return new OneSide(side);
  }

  /** Gives each difference, customer by customer, once both sets are done. */
  public void forEach(SetResult base, SetResult changed, Consumer<Difference> action)
      throws IOException {
    var judging = new Judging(base, changed, action);
    pairs.forEach(judging::accept);
    judging.finish();
  }

  @Override
  public void close() throws IOException {
    pairs.close();
  }

  private final class OneSide implements CampaignListener {

    private final Side side;

    OneSide(Side side) {
      this.side = side;
    }

    @Override
    public void entered(Effect.Entered entry, Instant now) {}

    @Override
    public void sent(Message message) {
      var key =
          new MessageKey(
              message.customer(), message.campaign(), message.step(), message.messageId());
      pairs.tell(side, key, Fate.Sent.of(message));
    }

    @Override
    public void reported(Outcome outcome) {
      Fate fate = fate(outcome);
      if (fate != null) {
        var key =
            new MessageKey(
                outcome.customer(), outcome.campaign(), outcome.step(), outcome.messageId());
        pairs.tell(side, key, fate);
      }
    }

    @Override
    public void failed(Effect.ConditionFailed condition, Instant now) {}

    private static @Nullable Fate fate(Outcome outcome) {
      Reason reason = outcome.reason();
      return switch (outcome.kind()) {
        case SUPPRESSED, FAILED -> reason == null ? null : new Fate.Stopped(reason);
        case DEFERRED -> reason == null ? null : new Fate.PutOff(reason);
        case SENT, OPENED, CLICKED, UNSUBSCRIBED, CONVERTED -> null;
      };
    }
  }
}

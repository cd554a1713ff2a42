/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import static dev.lifecycle.testing.TestEvents.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Rating;
import dev.lifecycle.event.CustomerEvent.Scale;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.Envelope;
import dev.lifecycle.event.Population;
import dev.lifecycle.segment.profile.Reception;
import dev.lifecycle.segment.replay.SegmentReplay;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {

  private static final Instant UNTIL = Instant.parse("2025-12-31T00:00:00Z");

  @Test
  void anEventThatComesAgainLaterIsDroppedWhateverCameBetween() {
    var good = rating(envelope("anna", "r-1", "2025-01-01T10:00:00Z"), 9);
    var fair = rating(envelope("anna", "r-2", "2025-01-02T10:00:00Z"), 8);
    var again = rating(envelope("anna", "r-1", "2025-01-03T10:00:00Z"), 2);

    var told = simulated(good, fair, again);

    assertThat(told.changes).isEqualTo(simulated(good, fair).changes);
    assertThat(told.receptions)
        .containsExactly(Reception.APPLIED, Reception.APPLIED, Reception.DUPLICATE);
  }

  @Test
  void oneSourceAndIdIsOneEventOfACustomerOnly() {
    Envelope anna = envelope("anna", "e-1", "2025-01-01T10:00:00Z");
    Envelope ben = envelope("ben", "e-1", "2025-01-02T10:00:00Z");
    var otherSource = new Envelope("e-1", "/app", anna.customer(), ben.time());

    var told =
        simulated(
            visit(anna), visit(ben), visit(otherSource), rating(otherSource, 1), rating(anna, 1));

    assertThat(told.receptions)
        .containsExactly(
            Reception.APPLIED,
            Reception.APPLIED,
            Reception.APPLIED,
            Reception.DUPLICATE,
            Reception.DUPLICATE);
  }

  private static Rating rating(Envelope envelope, int score) {
    return new Rating(envelope, score, Scale.NPS, null, null);
  }

  private static Visit visit(Envelope envelope) {
    return new Visit(envelope, null, null);
  }

  private static Told simulated(CustomerEvent... events) {
    var told = new Told();
    new Simulation(SegmentSettings.defaults(), List.of(told), List.of())
        .run(List.of(events), UNTIL);
    return told;
  }

  /** What the simulation told. */
  private static final class Told implements SegmentReplay.Output {

    private final List<CategoryChange> changes = new ArrayList<>();
    private final List<Reception> receptions = new ArrayList<>();

    @Override
    public void received(CustomerEvent event, Reception reception) {
      receptions.add(reception);
    }

    @Override
    public void changed(CategoryChange change) {
      changes.add(change);
    }

    @Override
    public void taken(Population population) {}
  }
}

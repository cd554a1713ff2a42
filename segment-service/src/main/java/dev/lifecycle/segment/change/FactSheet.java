/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.change;

import dev.lifecycle.event.Evidence;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.segment.category.Judge;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.time.Instant;

/** The facts about a customer at an instant, as a judgment would use them. */
public final class FactSheet {

  private final Judge judge;
  private final Segmenter segmenter;

  public FactSheet(SegmentSettings settings) {
    this.judge = new Judge(settings);
    this.segmenter = new Segmenter(settings);
  }

  public Evidence of(Customer customer, Values inForce, Instant now) {
    Customer current = segmenter.advance(customer, inForce, now).next();
    var before = new Judge.Before(inForce, current.standing().term(), false);
    return EvidenceOf.facts(judge.facts(current.profile(), before, now));
  }
}

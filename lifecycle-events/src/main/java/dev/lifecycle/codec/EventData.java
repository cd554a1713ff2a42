/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.CampaignEarnings;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.event.Population;
import dev.lifecycle.event.PopulationTotals;

/** Writes the data of every type. */
final class EventData {

  private EventData() {}

  static void write(LifecycleEvent event, JsonOut out) {
    switch (event) {
      case CustomerEvent.Purchase purchase -> OrderData.write(purchase, out);
      case CustomerEvent.Refund refund -> OrderData.write(refund, out);
      case CustomerEvent.Rating rating -> FeedbackData.write(rating, out);
      case CustomerEvent.Complaint complaint -> FeedbackData.write(complaint, out);
      case CustomerEvent.Testimonial testimonial -> FeedbackData.write(testimonial, out);
      case CustomerEvent.Referral referral -> FeedbackData.write(referral, out);
      case CustomerEvent.Visit visit -> VisitData.write(visit, out);
      case CustomerEvent.Contact contact -> ContactOut.write(contact, out);
      case CustomerEvent.Erasure _ -> {}
      case CategoryChange change -> ChangeData.write(change, out);
      case Population population -> PopulationData.write(population, out);
      case PopulationTotals totals -> TotalsData.write(totals, out);
      case CampaignSaved saved -> CampaignData.write(saved, out);
      case Message message -> MessageData.write(message, out);
      case Outcome outcome -> OutcomeData.write(outcome, out);
      case CampaignEarnings earnings -> EarningsData.write(earnings, out);
    }
  }
}

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The type of an event: its CloudEvents name, its record, and the topic it belongs to. */
public enum EventType {
  PURCHASE("lifecycle.purchase", CustomerEvent.Purchase.class, Topic.PURCHASES),
  REFUND("lifecycle.refund", CustomerEvent.Refund.class, Topic.PURCHASES),
  RATING("lifecycle.rating", CustomerEvent.Rating.class, Topic.FEEDBACK),
  COMPLAINT("lifecycle.complaint", CustomerEvent.Complaint.class, Topic.FEEDBACK),
  TESTIMONIAL("lifecycle.testimonial", CustomerEvent.Testimonial.class, Topic.FEEDBACK),
  REFERRAL("lifecycle.referral", CustomerEvent.Referral.class, Topic.FEEDBACK),
  VISIT("lifecycle.visit", CustomerEvent.Visit.class, Topic.VISITS),
  CONTACT("lifecycle.contact", CustomerEvent.Contact.class, Topic.CONTACTS),
  ERASURE("lifecycle.erasure", CustomerEvent.Erasure.class, Topic.CONTACTS),
  CATEGORY_CHANGE("lifecycle.category-change", CategoryChange.class, Topic.CATEGORY_CHANGES),
  POPULATION("lifecycle.population", Population.class, Topic.POPULATION),
  POPULATION_TOTALS("lifecycle.population-totals", PopulationTotals.class, Topic.POPULATION),
  CAMPAIGN("lifecycle.campaign", CampaignSaved.class, Topic.CAMPAIGNS),
  MESSAGE("lifecycle.message", Message.class, Topic.MESSAGES),
  OUTCOME("lifecycle.outcome", Outcome.class, Topic.OUTCOMES),
  EARNINGS("lifecycle.earnings", CampaignEarnings.class, Topic.EARNINGS);

  /** The types that shops send, in the order of events.md. */
  public static final List<EventType> CUSTOMER_EVENTS =
      Arrays.stream(values()).filter(EventType::ofCustomer).toList();

  private static final Map<String, EventType> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

  private final String wireName;
  private final Class<? extends LifecycleEvent> content;
  private final Topic topic;

  EventType(String wireName, Class<? extends LifecycleEvent> content, Topic topic) {
    this.wireName = wireName;
    this.content = content;
    this.topic = topic;
  }

  /** The CloudEvents type, such as {@code lifecycle.purchase}. */
  public String wireName() {
    return wireName;
  }

  /** The record that holds such an event. */
  public Class<? extends LifecycleEvent> content() {
    return content;
  }

  public Topic topic() {
    return topic;
  }

  /** Whether it is a shop's event about a customer, rather than one that Lifecycle writes. */
  public boolean ofCustomer() {
    return CustomerEvent.class.isAssignableFrom(content);
  }

  /** Finds a type by its CloudEvents name. */
  public static Optional<EventType> named(String wireName) {
    return Optional.ofNullable(BY_NAME.get(wireName));
  }

  /** The type of an event. */
  public static EventType of(LifecycleEvent event) {
    return switch (event) {
      case CustomerEvent.Purchase _ -> PURCHASE;
      case CustomerEvent.Refund _ -> REFUND;
      case CustomerEvent.Rating _ -> RATING;
      case CustomerEvent.Complaint _ -> COMPLAINT;
      case CustomerEvent.Testimonial _ -> TESTIMONIAL;
      case CustomerEvent.Referral _ -> REFERRAL;
      case CustomerEvent.Visit _ -> VISIT;
      case CustomerEvent.Contact _ -> CONTACT;
      case CustomerEvent.Erasure _ -> ERASURE;
      case CategoryChange _ -> CATEGORY_CHANGE;
      case Population _ -> POPULATION;
      case PopulationTotals _ -> POPULATION_TOTALS;
      case CampaignSaved _ -> CAMPAIGN;
      case Message _ -> MESSAGE;
      case Outcome _ -> OUTCOME;
      case CampaignEarnings _ -> EARNINGS;
    };
  }
}

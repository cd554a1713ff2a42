/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.profile;

import dev.lifecycle.codec.CurrencyRates;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Complaint;
import dev.lifecycle.event.CustomerEvent.Contact;
import dev.lifecycle.event.CustomerEvent.Erasure;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Rating;
import dev.lifecycle.event.CustomerEvent.Referral;
import dev.lifecycle.event.CustomerEvent.Refund;
import dev.lifecycle.event.CustomerEvent.Testimonial;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.fact.EventKey;
import dev.lifecycle.fact.Orders;
import dev.lifecycle.segment.profile.Profile.Recommendation;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Folds a customer's events into the {@link Profile}, whatever their order of arrival. */
public final class ProfileFold {

  private final CurrencyRates rates;
  private final Bounds bounds;

  public ProfileFold(SegmentSettings settings) {
    this.rates = settings.rates();
    this.bounds = new Bounds(settings);
  }

  /** The profile with one more event, and what the event was to it. */
  public Folded fold(Profile profile, CustomerEvent event) {
    EventKey key = EventKey.of(event.envelope());
    EventKey erased = profile.erased();
    if (erased != null && key.compareTo(erased) <= 0) {
      return unchanged(
          profile, event, key.sameEvent(erased) ? Reception.DUPLICATE : Reception.FORGOTTEN);
    }
    if (tooOld(profile, event, key)) {
      return unchanged(profile, event, Reception.TOO_OLD);
    }
    var draft = new Draft(profile);
    boolean changed = take(draft, profile, event);
    if (!changed && seenBefore(profile, event, key)) {
      return unchanged(draft.build(), event, Reception.DUPLICATE);
    }
    if (!(event instanceof Erasure)) {
      draft.seen(key);
    }
    if (changed) {
      bounds.apply(draft);
    }
    return new Folded(draft.build(), Reception.APPLIED, Oddity.of(event, profile, draft.orders()));
  }

  /**
   * A profile, and what the newest event was to it.
   *
   * @param oddity what is odd about the event; absent where nothing is
   */
  public record Folded(Profile profile, Reception reception, @Nullable Oddity oddity) {}

  private static Folded unchanged(Profile profile, CustomerEvent event, Reception reception) {
    return new Folded(profile, reception, Oddity.of(event, profile, profile.orders()));
  }

  /** Whether an event lies beyond the bound of what is kept, so that it may be a repeat. */
  private static boolean tooOld(Profile profile, CustomerEvent event, EventKey key) {
    return switch (event) {
      case Purchase _ -> profile.orders().past().covers(key);
      case Testimonial _, Referral _ -> profile.aged().coversRecommendation(key);
      case Visit visit ->
          visit.activity() != null
              && Aged.counts(visit.activity())
              && profile.aged().coversActivity(key);
      case Refund _, Rating _, Complaint _, Contact _, Erasure _ -> false;
    };
  }

  private boolean take(Draft draft, Profile profile, CustomerEvent event) {
    EventKey key = EventKey.of(event.envelope());
    return switch (event) {
      case Purchase purchase -> draft.orders(with(profile.orders(), purchase));
      case Refund refund -> draft.orders(with(profile.orders(), refund));
      case Rating rating -> draft.rating(key, rating);
      case Complaint complaint -> draft.complaint(key, complaint);
      case Testimonial _ -> draft.recommendation(new Recommendation(key, false));
      case Referral referral ->
          draft.recommendation(new Recommendation(key, referral.unprompted()));
      case Visit visit -> draft.visit(key, visit);
      case Contact contact -> draft.contact(key, contact);
      case Erasure erasure -> draft.erase(key, erasure.envelope());
    };
  }

  private Orders with(Orders orders, Purchase purchase) {
    return orders.with(purchase, rate(purchase.currency()));
  }

  private Orders with(Orders orders, Refund refund) {
    var currency = refund.currency();
    return orders.with(refund, currency == null ? BigDecimal.ONE : rate(currency));
  }

  private BigDecimal rate(Currency currency) {
    return rates.convert(BigDecimal.ONE, currency);
  }

  /**
   * Whether an event that changed no fact is one that came before. An older rating, complaint,
   * visit or contact leaves no trace, so only its newest can be told from a repeat.
   */
  private static boolean seenBefore(Profile profile, CustomerEvent event, EventKey key) {
    EventKey newest = profile.newest();
    return switch (event) {
      case Purchase _, Refund _, Testimonial _, Referral _ -> true;
      case Rating _, Complaint _, Visit _, Contact _, Erasure _ ->
          newest != null && newest.sameEvent(key);
    };
  }
}

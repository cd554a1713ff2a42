/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.replay;

import static java.util.Comparator.comparing;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Complaint;
import dev.lifecycle.event.CustomerEvent.Contact;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Rating;
import dev.lifecycle.event.CustomerEvent.Referral;
import dev.lifecycle.event.CustomerEvent.Refund;
import dev.lifecycle.event.CustomerEvent.Testimonial;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.Population;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The tables of segmentation.md read out naively, for one customer at one instant: slow, and
 * sharing no code with the rules under test. It leaves out the model tier, which depends on the
 * past.
 */
final class Oracle {

  private final SegmentSettings settings;
  private final ZoneId zone;
  private final List<CustomerEvent> events;
  private final Instant now;
  private final Population.Values inForce;
  private final TreeMap<LocalDate, Instant> occasions = new TreeMap<>();
  private final TreeMap<Instant, BigDecimal> revenue = new TreeMap<>();
  private BigDecimal annual = BigDecimal.ZERO;

  private Oracle(
      SegmentSettings settings,
      List<CustomerEvent> events,
      Population.Values inForce,
      Instant now) {
    this.settings = settings;
    this.zone = settings.calendar().zone();
    this.events = events.stream().sorted(comparing(CustomerEvent::envelope)).toList();
    this.inForce = inForce;
    this.now = now;
    addOrders();
  }

  /** The names of the categories that a customer with these events is in. */
  static Set<String> categories(
      SegmentSettings settings,
      List<CustomerEvent> events,
      Population.Values inForce,
      Instant now) {
    var past = events.stream().filter(event -> !event.time().isAfter(now)).toList();
    return past.isEmpty() ? Set.of() : new Oracle(settings, past, inForce, now).categories();
  }

  /** The occasions of a customer with these events, by day. */
  static SortedMap<LocalDate, Instant> occasions(
      SegmentSettings settings, List<CustomerEvent> events, Instant now) {
    return new Oracle(settings, events, Population.Values.NONE, now).occasions;
  }

  /** The annual revenue of a customer with these events. */
  static BigDecimal annualRevenue(
      SegmentSettings settings, List<CustomerEvent> events, Instant now) {
    return new Oracle(settings, events, Population.Values.NONE, now).annual;
  }

  /** What a customer with these events brought in [from, until). */
  static BigDecimal revenue(
      SegmentSettings settings, List<CustomerEvent> events, Instant from, Instant until) {
    return new Oracle(settings, events, Population.Values.NONE, until)
        .revenue.subMap(from, until).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static Set<String> names(Set<Category> categories) {
    var names = new TreeSet<String>();
    categories.stream()
        .map(Category::qualifiedName)
        .filter(name -> !name.startsWith("tier:"))
        .forEach(names::add);
    return names;
  }

  private void addOrders() {
    Map<String, Purchase> orders = new LinkedHashMap<>();
    all(Purchase.class).forEach(purchase -> orders.putIfAbsent(purchase.orderId(), purchase));
    for (Purchase order : orders.values()) {
      var refunds =
          all(Refund.class).stream().filter(r -> r.orderId().equals(order.orderId())).toList();
      BigDecimal left = order.amount();
      for (Refund refund : refunds) {
        BigDecimal amount = refund.amount();
        left = left.subtract(amount == null ? order.amount() : amount);
      }
      if (refunds.isEmpty() || left.signum() > 0) {
        occasions.putIfAbsent(LocalDate.ofInstant(order.time(), zone), order.time());
        revenue.merge(order.time(), left, BigDecimal::add);
        if (in(order.time(), settings.revenueWindow())) {
          annual = annual.add(left);
        }
      }
    }
  }

  private Set<String> categories() {
    var in = new TreeSet<String>();
    lifecycle(in);
    int n = occasions.size();
    boolean advocate = in.contains("lifecycle:ADVOCATE");
    boolean referring = in.contains("lifecycle:REFERRING");
    if (n < 2) {
      in.add(n == 0 ? "ladder:PROSPECT" : "ladder:CUSTOMER");
    } else {
      in.add(advocate ? "ladder:ADVOCATE" : referring ? "ladder:SUPPORTER" : "ladder:CLIENT");
    }
    in.add(
        n == 0
            ? "relation:PROSPECT"
            : in(last(), settings.exCustomerAfter())
                ? "relation:CUSTOMER"
                : "relation:EX_CUSTOMER");
    importance(in, n);
    return in;
  }

  private void lifecycle(Set<String> in) {
    var rules = settings.lifecycle();
    int n = occasions.size();
    boolean unhappy = unhappy();
    add(in, "PROSPECT", n == 0);
    if (n > 0) {
      long g = millis(expectedGap(), BigDecimal.ONE);
      long lapse = millis(expectedGap(), rules.lapseFactor());
      long passed = last().until(now, ChronoUnit.MILLIS);
      boolean onboarded =
          all(Visit.class).stream()
              .anyMatch(v -> "onboarded".equals(v.activity()) && !v.time().isBefore(first()));
      add(in, "NEW", in(first(), rules.newWindow()));
      add(in, "NOVICE", in(first(), rules.noviceWindow()) && !onboarded);
      add(in, "ACTIVE", passed < g);
      add(in, "REPEAT", n >= 2 && passed < g);
      add(in, "AT_RISK", passed >= g && passed < lapse);
      add(in, "LAPSED", passed >= lapse);
      boolean tenured = !in(first(), rules.loyalTenure());
      add(
          in,
          "LOYAL",
          n > rules.loyalMinOccasions() && tenured && in(last(), rules.loyalRecency()));
    }
    add(in, "UNHAPPY", unhappy);
    var recommendations = new ArrayList<CustomerEvent>(all(Testimonial.class));
    recommendations.addAll(all(Referral.class));
    boolean recent =
        recommendations.stream().anyMatch(each -> in(each.time(), rules.referringWindow()));
    add(in, "REFERRING", !unhappy && (promoter() || recent));
    boolean unprompted =
        all(Referral.class).stream()
            .anyMatch(r -> r.unprompted() && in(r.time(), rules.advocateWindow()));
    long many =
        recommendations.stream().filter(each -> in(each.time(), rules.advocateWindow())).count();
    add(
        in,
        "ADVOCATE",
        !unhappy && (many >= rules.advocateMinRecommendations() || (unprompted && promoter())));
  }

  private void importance(Set<String> in, int n) {
    boolean a = reaches(annual, inForce.aFloor());
    boolean b = reaches(annual, inForce.bFloor());
    in.add("importance:" + (n == 0 ? "NONE" : a ? "A" : b ? "B" : "C"));
    Contact contact =
        all(Contact.class).stream()
            .filter(each -> !(each.expectedAnnualRevenue() instanceof Update.Keep<BigDecimal>))
            .reduce((_, later) -> later)
            .orElse(null);
    if (!a
        && contact != null
        && contact.expectedAnnualRevenue() instanceof Update.Set<BigDecimal>(var expected)
        && reaches(expected, inForce.aFloor())
        && in(contact.time(), settings.potentialWindow())) {
      in.add("importance:POTENTIAL_A");
    }
    boolean loyal =
        n >= settings.loyaltyMinOccasions()
            && last().until(now, ChronoUnit.MILLIS)
                < millis(populationGap(), settings.lifecycle().lapseFactor())
            && !in.contains("lifecycle:UNHAPPY");
    boolean fresh = n == 0 || (n == 1 && in.contains("lifecycle:NEW"));
    String old =
        a ? (loyal ? "CHAMPION" : "POTENTIAL_CHAMPION") : loyal ? "LOYALIST" : "LOW_VALUE_AT_RISK";
    in.add("value-loyalty:" + (fresh ? "NEW" : old));
  }

  private boolean unhappy() {
    var open = new HashSet<String>();
    for (Complaint complaint : all(Complaint.class)) {
      if (complaint.status() == Complaint.Status.OPENED) {
        open.add(complaint.complaintId());
      } else {
        open.remove(complaint.complaintId());
      }
    }
    Rating rating = lastRating();
    return !open.isEmpty()
        || (rating != null
            && rating.scale().isDetractor(rating.score())
            && in(rating.time(), settings.lifecycle().unhappyWindow()));
  }

  private boolean promoter() {
    Rating rating = lastRating();
    return rating != null && rating.scale().isPromoter(rating.score());
  }

  private @Nullable Rating lastRating() {
    return all(Rating.class).stream().reduce((_, later) -> later).orElse(null);
  }

  /** Days, as numerator and denominator. */
  private record Days(BigDecimal numerator, BigDecimal denominator) {}

  private Days populationGap() {
    var gap = inForce.gap();
    long fallback = settings.population().fallbackGapDays();
    return new Days(
        BigDecimal.valueOf(gap == null ? fallback : gap.days()),
        BigDecimal.valueOf(gap == null ? 1 : gap.intervals()));
  }

  private Days expectedGap() {
    Days g = populationGap();
    BigDecimal span =
        BigDecimal.valueOf(ChronoUnit.DAYS.between(occasions.firstKey(), occasions.lastKey()));
    BigDecimal gaps = BigDecimal.valueOf(occasions.size() - 1);
    BigDecimal weight = settings.lifecycle().blendWeight();
    return switch (settings.lifecycle().expectedGap()) {
      case POPULATION -> g;
      case OWN -> occasions.size() >= 3 ? new Days(span, gaps) : g;
      case BLENDED ->
          new Days(
              weight.multiply(g.numerator).add(span.multiply(g.denominator)),
              weight.add(gaps).multiply(g.denominator));
    };
  }

  private static long millis(Days days, BigDecimal factor) {
    return days.numerator
        .multiply(factor)
        .multiply(BigDecimal.valueOf(86_400_000))
        .divide(days.denominator, 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private boolean in(Instant from, Period period) {
    var until = from.atZone(zone).toLocalDateTime().plus(period).atZone(zone).toInstant();
    return !now.isBefore(from) && now.isBefore(until);
  }

  private Instant first() {
    return occasions.firstEntry().getValue();
  }

  private Instant last() {
    return occasions.lastEntry().getValue();
  }

  private <T extends CustomerEvent> List<T> all(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static boolean reaches(BigDecimal amount, @Nullable BigDecimal floor) {
    return floor != null && amount.compareTo(floor) >= 0;
  }

  private static void add(Set<String> in, String name, boolean holds) {
    if (holds) {
      in.add("lifecycle:" + name);
    }
  }
}

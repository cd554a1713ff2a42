/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Account;
import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Group;
import dev.lifecycle.campaign.customer.Ledger;
import dev.lifecycle.campaign.customer.Standing;
import dev.lifecycle.campaign.customer.Touch;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.guard.Situation;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.Model;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.event.Outcome.Reason;
import dev.lifecycle.fact.Orders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts purchases down to the messages before them (campaigns.md, "Measuring what it earns";
 * decision 018). What becomes known of a purchase later than {@link #SETTLING} after the
 * attribution's end, such as a refund, changes nothing any more.
 */
final class Crediting {

  static final Duration SETTLING = Duration.ofDays(30);

  private final Turn turn;

  Crediting(Turn turn) {
    this.turn = turn;
  }

  /** A message went at an instant, or would have if the customer were not held out. */
  void touch(Situation situation, Instant at, boolean heldOut) {
    settle();
    Waiting waiting = situation.waiting();
    Instant until = turn.times().plus(at, situation.campaign().rules().attribution());
    var window = new Account.Window(at, until);
    var touch =
        new Touch(turn.messageId(waiting), waiting.campaign(), waiting.number(), window, heldOut);
    List<Orders.Net> orders = turn.state().orders().net();
    convertKnown(touch);
    Ledger ledger = ledger();
    for (Group group : groups(waiting, heldOut)) {
      Account known = ledger.accounts().get(group);
      Account next = (known == null ? Account.EMPTY : known).with(window, orders);
      ledger = ledger.with(group, next);
      tell(group, known == null ? null : known.standing(orders), next.standing(orders));
    }
    turn.become(turn.state().with(ledger.with(touch, orders)));
  }

  /** Closes for good what ended long enough ago; to be called before orders change. */
  void settle() {
    Instant end = turn.now().minus(SETTLING);
    Ledger ledger = ledger();
    if (ledger.endsBy(end)) {
      turn.become(turn.state().with(ledger.settled(end, turn.state().orders().net())));
    }
  }

  /** What orders bring may be another than in a state before: there are more, or some are gone. */
  void recount(CustomerState before) {
    CustomerState after = turn.state();
    if (before.ledger().accounts().isEmpty()
        || (before.orders().equals(after.orders()) && before.ledger().equals(after.ledger()))) {
      return;
    }
    List<Orders.Net> known = before.orders().net();
    List<Orders.Net> orders = after.orders().net();
    before
        .ledger()
        .accounts()
        .forEach((group, account) -> {
          Account next = after.ledger().accounts().get(group);
          tell(group, account.standing(known), next == null ? null : next.standing(orders));
        });
  }

  /** Writes CONVERTED for what a late erasure leaves of orders that were repeated. */
  void convertRepeats(Orders before) {
    before.repeats().stream()
        .map(Orders.Order::orderId)
        .distinct()
        .forEach(orderId -> convert(orderId, before));
  }

  /**
   * Writes CONVERTED for the newest message of each campaign that a purchase counts for; the same
   * order may have been known at a later time, which counted for others.
   */
  void convert(String orderId, Orders before) {
    Orders.Order known = before.order(orderId);
    Orders.Order order = turn.state().orders().order(orderId);
    if (order != null
        && !order.equals(known)
        && turn.state().orders().placedAt(order.orderId()) != null) {
      ledger().converted(order.at()).stream()
          .filter(touch -> known == null || !ledger().hasConverted(touch.campaign(), known.at()))
          .forEach(touch -> report(touch, order));
    }
  }

  /** A purchase may be known before a message that went earlier: a shop's clock may be ahead. */
  private void convertKnown(Touch touch) {
    Orders orders = turn.state().orders();
    Instant newest = orders.newest();
    if (newest == null || !newest.isAfter(touch.window().after())) {
      return;
    }
    Map<String, Instant> placedAt = orders.placedAt();
    orders.placed().stream()
        .filter(order -> touch.window().covers(order.at()))
        .filter(order -> placedAt.containsKey(order.orderId()))
        .filter(order -> !ledger().hasConverted(touch.campaign(), order.at()))
        .forEach(order -> report(touch, order));
  }

  private void report(Touch touch, Orders.Order order) {
    turn.want(
        new Effect.Report(
            new Outcome(
                touch.messageId(),
                touch.campaign(),
                touch.step(),
                turn.state().customer(),
                null,
                order.at(),
                Outcome.Kind.CONVERTED,
                touch.heldOut() ? Reason.HOLDOUT : null,
                "Order '%s' for %s %s at %s"
                    .formatted(
                        order.orderId(),
                        order.amount().toPlainString(),
                        turn.baseCurrency(),
                        order.at()))));
  }

  private void tell(Group group, @Nullable Standing before, @Nullable Standing after) {
    if (!Objects.equals(before, after)) {
      turn.want(new Effect.Earned(group, before, after));
    }
  }

  /** The campaign's own, and one for each category it was sent for. */
  private List<Group> groups(Waiting waiting, boolean heldOut) {
    var groups = new ArrayList<Group>();
    groups.add(new Group(waiting.campaign(), null, heldOut));
    categories(waiting)
        .forEach(category -> groups.add(new Group(waiting.campaign(), category, heldOut)));
    return groups;
  }

  /** The category that triggered the entry, else those of the lifecycle that hold now. */
  private Set<Category> categories(Waiting waiting) {
    String triggering = waiting.trigger().get("category");
    if (triggering != null) {
      return Category.named(triggering).map(Set::of).orElse(Set.of());
    }
    var lifecycle = EnumSet.noneOf(Category.class);
    for (Category category : turn.state().categories()) {
      if (category.model() == Model.LIFECYCLE) {
        lifecycle.add(category);
      }
    }
    return lifecycle;
  }

  private Ledger ledger() {
    return turn.state().ledger();
  }
}

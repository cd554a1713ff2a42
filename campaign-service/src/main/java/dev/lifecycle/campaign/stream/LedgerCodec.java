/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.customer.Account;
import dev.lifecycle.campaign.customer.Group;
import dev.lifecycle.campaign.customer.Ledger;
import dev.lifecycle.campaign.customer.Standing;
import dev.lifecycle.campaign.customer.Touch;
import dev.lifecycle.event.Category;
import dev.lifecycle.streams.BinaryIn;
import dev.lifecycle.streams.BinaryOut;
import java.util.Map;
import java.util.TreeMap;

/** The stored form of a {@link Ledger}, and of the groups that all customers are counted in. */
final class LedgerCodec {

  private static final Map<Integer, Category> CATEGORIES = StoredNumbers.categories();

  private LedgerCodec() {}

  static void write(Ledger ledger, BinaryOut out) {
    out.list(ledger.touches(), touch -> write(touch, out));
    out.unsigned(ledger.accounts().size());
    ledger
        .accounts()
        .forEach((group, account) -> {
          write(group, out);
          out.list(account.windows(), window -> write(window, out));
          out.decimal(account.settled().revenue());
          out.flag(account.settled().converted());
        });
  }

  static Ledger read(BinaryIn in) {
    var touches = in.list(() -> touch(in));
    var accounts = new TreeMap<Group, Account>();
    for (int left = in.count(); left > 0; left--) {
      accounts.put(group(in), account(in));
    }
    return new Ledger(touches, accounts);
  }

  static void write(Group group, BinaryOut out) {
    out.text(group.campaign());
    out.optional(group.category(), category -> out.raw(category.number()));
    out.flag(group.heldOut());
  }

  static Group group(BinaryIn in) {
    return new Group(in.text(), in.optional(() -> CATEGORIES.get(in.raw())), in.flag());
  }

  private static void write(Touch touch, BinaryOut out) {
    out.text(touch.messageId());
    out.text(touch.campaign());
    out.unsigned(touch.step());
    write(touch.window(), out);
    out.flag(touch.heldOut());
  }

  private static Touch touch(BinaryIn in) {
    return new Touch(in.text(), in.text(), in.count(), window(in), in.flag());
  }

  private static void write(Account.Window window, BinaryOut out) {
    out.instant(window.after());
    out.instant(window.until());
  }

  private static Account.Window window(BinaryIn in) {
    return new Account.Window(in.instant(), in.instant());
  }

  private static Account account(BinaryIn in) {
    return new Account(in.list(() -> window(in)), new Standing(in.decimal(), in.flag()));
  }
}

/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.Envelope;

/** The data of visits. */
final class VisitData {

  private VisitData() {}

  static Visit visit(Envelope envelope, JsonIn in) {
    String page = null;
    String activity = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "page" -> page = Scalars.link(in);
        case "activity" -> activity = Scalars.line(in);
        default -> in.skip();
      }
    }
    return new Visit(envelope, page, activity);
  }

  static void write(Visit visit, JsonOut out) {
    out.text("page", visit.page()).text("activity", visit.activity());
  }
}

/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * One thing that a category asks for, in words.
 *
 * @param rule what is asked for
 * @param met whether the customer meets it
 * @param standing where the customer stands, with numbers: what is missing where it is not met
 */
public record Need(String rule, boolean met, String standing) {

  /** Several needs as one. */
  static Need all(String name, List<Need> needs) {
    return new Need(
        name + ": " + needs.stream().map(Need::rule).collect(joining(", and ")),
        needs.stream().allMatch(Need::met),
        needs.stream().map(Need::standing).collect(joining("; ")));
  }

  /** Not another one. */
  static Need not(String name, Need need) {
    return new Need("not " + name, !need.met(), need.standing());
  }
}

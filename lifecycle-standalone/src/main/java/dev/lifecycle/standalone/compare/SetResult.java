/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.event.CustomerId;
import java.util.function.Function;

/**
 * One of the two sets and everybody in it at the end: what explains a message that is not there.
 */
public record SetResult(Catalog catalog, Function<CustomerId, CustomerState> customers) {}

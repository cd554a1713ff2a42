/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What both services share of Spring Boot: where their settings and their Kafka are found. */
@NullMarked
package dev.lifecycle.streams.boot;

import org.jspecify.annotations.NullMarked;

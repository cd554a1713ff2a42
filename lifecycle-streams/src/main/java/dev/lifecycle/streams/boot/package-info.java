/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What both services share of Spring Boot: settings, how to reach Kafka, health, HTTP. */
@NullMarked
package dev.lifecycle.streams.boot;

import org.jspecify.annotations.NullMarked;

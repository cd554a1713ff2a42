/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Puts the service together with Spring: settings, Kafka, HTTP, health. */
@NullMarked
package dev.lifecycle.segment.config;

import org.jspecify.annotations.NullMarked;

/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What a simulation came to, for a person to judge: counted while it runs, told as a file and a
 * page.
 */
@NullMarked
package dev.lifecycle.standalone.report;

import org.jspecify.annotations.NullMarked;

/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * How tables are read.
 *
 * @param lookups other tables to complete rows from, each with the column they have in common
 * @param only rows are left out unless each of these columns matches
 * @param group whether rows of one order and customer make one event
 */
public record RowPlan(
    RowFormat format,
    Mapping mapping,
    Map<SourceFile, String> lookups,
    Map<String, Pattern> only,
    boolean group) {}

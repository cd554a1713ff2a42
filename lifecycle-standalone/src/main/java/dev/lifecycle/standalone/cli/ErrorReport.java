/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import dev.lifecycle.setting.SettingsException;
import dev.lifecycle.standalone.broker.BrokerException;
import dev.lifecycle.standalone.load.LoadException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong in one line; only what nobody expected comes with its stack trace. */
final class ErrorReport implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception error, CommandLine command, ParseResult parseResult) {
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + message(error));
    if (!expected(error)) {
      error.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return CommandBase.FAILED;
  }

  private static boolean expected(Exception error) {
    return error instanceof CommandException
        || error instanceof LoadException
        || error instanceof BrokerException
        || error instanceof SettingsException
        || error instanceof UncheckedIOException;
  }

  private static String message(Exception error) {
    String message = error.getMessage();
    return message == null ? error.toString() : message;
  }
}

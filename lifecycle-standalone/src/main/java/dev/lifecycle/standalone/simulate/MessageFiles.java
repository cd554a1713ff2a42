/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** What the campaign service would have written: messages.jsonl and outcomes.jsonl. */
public final class MessageFiles implements CampaignListener, AutoCloseable {

  public static final String MESSAGES = "messages.jsonl";
  public static final String OUTCOMES = "outcomes.jsonl";

  private final FilePair files;

  public MessageFiles(Path folder) throws IOException {
    files = FilePair.open(folder.resolve(MESSAGES), folder.resolve(OUTCOMES));
  }

  @Override
  public void entered(Effect.Entered entry, Instant now) {}

  @Override
  public void sent(Message message) {
    files.first().write(message);
    files.second().write(Outcome.sent(message, message.time()));
  }

  @Override
  public void reported(Outcome outcome) {
    files.second().write(outcome);
  }

  @Override
  public void failed(Effect.ConditionFailed condition, Instant now) {}

  @Override
  public void close() throws IOException {
    files.close();
  }
}

/** Tests of message. */
@NullMarked
package dev.lifecycle.campaign.message;

import org.jspecify.annotations.NullMarked;

/** Tests of the flow. */
@NullMarked
package dev.lifecycle.campaign.config;

import org.jspecify.annotations.NullMarked;

/** Tests of the language. */
@NullMarked
package dev.lifecycle.campaign.definition;

import org.jspecify.annotations.NullMarked;

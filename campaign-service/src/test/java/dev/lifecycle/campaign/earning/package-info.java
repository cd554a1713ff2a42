/** Tests of everybody in virtual time. */
@NullMarked
package dev.lifecycle.campaign.earning;

import org.jspecify.annotations.NullMarked;

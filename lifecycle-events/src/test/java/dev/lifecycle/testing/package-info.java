/** Named fixtures that every module's tests use. */
@NullMarked
package dev.lifecycle.testing;

import org.jspecify.annotations.NullMarked;

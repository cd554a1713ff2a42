/** Tests of the whole module. */
@NullMarked
package dev.lifecycle.campaign;

import org.jspecify.annotations.NullMarked;

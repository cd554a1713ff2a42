/**
 * How every event looks on the wire: CloudEvents in Kafka records and JSON lines, and the topics.
 */
@NullMarked
package dev.lifecycle.codec;

import org.jspecify.annotations.NullMarked;

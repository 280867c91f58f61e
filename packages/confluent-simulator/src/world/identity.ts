// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';

/** A UUID that is the same for the same parts, so that a scenario has the same ids in every run. */
export function guidOf(...parts: (string | number)[]): string {
  const hex = digestOf(parts).toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** 22 characters, as Kafka writes topic ids. */
export function topicIdOf(...parts: (string | number)[]): string {
  return digestOf(parts).subarray(0, 16).toString('base64url');
}

function digestOf(parts: (string | number)[]): Buffer {
  return createHash('sha1').update(parts.join('\n')).digest();
}

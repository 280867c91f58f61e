// SPDX-License-Identifier: Apache-2.0

/** Bytes are not what they should be. The message is for people, and never holds anything of what was read. */
export class UndecodableError extends Error {
  override readonly name = 'UndecodableError';
}

// SPDX-License-Identifier: Apache-2.0
import { isError } from '@backstage/errors';
import { z } from 'zod';
import { CatalogTopic } from './types';

/** One row of a listing. Each has its address, by which pages are compared, even if nothing else of it can be read. */
export type ListedTopic = { qualifiedName: string } & (
  | { is: 'topic'; topic: CatalogTopic }
  /** Deleted, or in any other state but active. */
  | { is: 'inactive' }
  | { is: 'unreadable'; because: string }
);

/** Decodes one row, so that what is wrong with it stays its own. */
export function listedTopic(
  qualifiedName: string,
  decode: () => CatalogTopic | undefined,
): ListedTopic {
  try {
    const topic = decode();
    return topic
      ? { qualifiedName, is: 'topic', topic }
      : { qualifiedName, is: 'inactive' };
  } catch (error) {
    return { qualifiedName, is: 'unreadable', because: describe(error) };
  }
}

function describe(error: unknown): string {
  if (error instanceof z.ZodError) {
    return error.issues
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .join('; ');
  }
  return isError(error) ? error.message : String(error);
}

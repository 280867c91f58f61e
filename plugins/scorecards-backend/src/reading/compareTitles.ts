// SPDX-License-Identifier: Apache-2.0
import type { KnownEntity } from '../entities/types';

/** One for all: made anew for every comparison it would cost more than everything else. */
const { compare } = new Intl.Collator('en', { numeric: true });

/** In the order people look things up, the same every time. */
export function compareTitles(a: KnownEntity, b: KnownEntity): number {
  return (
    compare(a.title, b.title) ||
    (a.entityRef < b.entityRef ? -1 : Number(a.entityRef > b.entityRef))
  );
}

// SPDX-License-Identifier: Apache-2.0
import { DeferredEntity } from '@backstage/plugin-catalog-node';
import { ConvertedContent } from './PageConverter';
import { ReceivedPage, WholeReading } from './planProjection';

/** Everything that the store has of an environment, ready for the catalog. */
export interface WholeEnvironment {
  /** By entity name. */
  entities: Map<string, DeferredEntity>;
  /** Entity names. */
  removed: Set<string>;
  namespace: string;
  reading: WholeReading;
}

/**
 * Reads an environment from the first page to the last. Each page becomes entities before the next is read, so that
 * products and entities are never held both.
 */
export async function readWhole(
  readPage: (after: number) => Promise<ReceivedPage>,
  convert: (page: ReceivedPage) => Promise<ConvertedContent>,
): Promise<WholeEnvironment> {
  const entities = new Map<string, DeferredEntity>();
  const removed = new Set<string>();
  const quarantined = new Set<string>();

  for (let after = 0; ;) {
    const page = await readPage(after);
    const content = await convert(page);

    // A product that changes while pages are read comes again on a later one, which then counts.
    for (const name of content.removed) {
      entities.delete(name);
      quarantined.delete(name);
      removed.add(name);
    }
    for (const name of content.quarantined) {
      entities.delete(name);
      removed.delete(name);
      quarantined.add(name);
    }
    for (const [name, entity] of content.entities) {
      removed.delete(name);
      quarantined.delete(name);
      entities.set(name, entity);
    }

    const lastItemSequence = Math.max(after, page.items.at(-1)?.sequence ?? 0);
    if (!page.hasMore || lastItemSequence === after) {
      const { isComplete, lastSequence, namespace } = page;
      return {
        entities,
        removed,
        namespace,
        reading: {
          isComplete,
          lastSequence,
          lastItemSequence,
          quarantined: quarantined.size,
        },
      };
    }
    after = lastItemSequence;
  }
}

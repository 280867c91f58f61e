// SPDX-License-Identifier: Apache-2.0
import {
  ProjectionPage,
  ReceivedProjectionItem,
} from '@data-mesh/backstage-plugin-data-products-common';

/** How far the catalog follows the store, as this process knows it. */
export interface ProjectionState {
  /** Everything up to this sequence number was given to the catalog. */
  after: number;
  /** When the catalog was last given the environment whole; milliseconds since 1970. */
  reconciledAtMs?: number;
}

export const INITIAL_STATE: ProjectionState = { after: 0 };

/** After this long the catalog is given the environment whole again, in case it lost something unnoticed. */
export const RECONCILE_EVERY_MS = 60 * 60 * 1000;

export type ReceivedPage = ProjectionPage<ReceivedProjectionItem>;

type ItemIn<TState> = Extract<ReceivedProjectionItem, { state: TState }>;

/** What a page says of each product in the end; every name occurs once. */
export interface PageContent {
  present: ItemIn<'present'>[];
  unreadable: ItemIn<'unreadable'>[];
  /** Entity names. */
  removed: string[];
}

export type ProjectionStep =
  /** The store is behind what was read of it before, so it is another one: begin anew. */
  | { action: 'restart' }
  | { action: 'apply'; content: PageContent; after: number }
  /** Read the environment whole, and give the catalog that. */
  | { action: 'reconcile' }
  | { action: 'wait' };

/** Decides what to do with the page that follows `state.after`. */
export function planProjection(
  state: ProjectionState,
  page: ReceivedPage,
  nowMs: number,
): ProjectionStep {
  if (page.lastSequence < state.after) return { action: 'restart' };

  const last = page.items.at(-1);
  if (last && last.sequence > state.after) {
    const content = contentOf(page.items);
    return {
      action: 'apply',
      after: last.sequence,
      // Until the store has read everything once, what it lacks proves nothing.
      content: page.isComplete ? content : { ...content, removed: [] },
    };
  }

  const isDue =
    state.reconciledAtMs === undefined ||
    nowMs - state.reconciledAtMs >= RECONCILE_EVERY_MS;
  return page.isComplete && page.lastSequence > 0 && isDue
    ? { action: 'reconcile' }
    : { action: 'wait' };
}

/** Sorts the items of a page; of several about one product, the last counts. */
export function contentOf(items: ReceivedProjectionItem[]): PageContent {
  const content: PageContent = { present: [], unreadable: [], removed: [] };
  const lastByName = new Map(
    items.map(item => [item.entityName.toLowerCase(), item]),
  );
  for (const item of lastByName.values()) {
    switch (item.state) {
      case 'present':
        content.present.push(item);
        break;
      case 'unreadable':
        content.unreadable.push(item);
        break;
      case 'removed':
        content.removed.push(item.entityName);
        break;
      default:
        item satisfies never;
    }
  }
  return content;
}

/** What was found when an environment was read whole. */
export interface WholeReading {
  isComplete: boolean;
  /** As the last page tells it. */
  lastSequence: number;
  /** Of the last item; 0 when there was none. */
  lastItemSequence: number;
  /** Products that could not be made entities. */
  quarantined: number;
}

export type Reconciliation =
  /** Whatever else the catalog has of the environment is removed. */
  | { by: 'full mutation' }
  /** Nothing is removed but what the store says is gone. */
  | { by: 'delta mutations'; because: string }
  | { by: 'nothing'; because: string };

/**
 * Decides how the catalog may be given an environment that was read whole. A full mutation stands for the whole truth,
 * so it needs proof that this is what was read; without any product it needs items that say that they were removed,
 * which a last sequence number above 0 implies.
 */
export function planReconciliation(reading: WholeReading): Reconciliation {
  const { isComplete, lastSequence, lastItemSequence, quarantined } = reading;
  if (!isComplete) {
    return { by: 'nothing', because: 'no sync has read everything yet' };
  }
  if (lastItemSequence !== lastSequence) {
    return {
      by: 'nothing',
      because: `the store announced changes up to ${lastSequence} but gave them up to ${lastItemSequence}`,
    };
  }
  if (lastSequence === 0) {
    return { by: 'nothing', because: 'the store never had a product' };
  }
  return quarantined > 0
    ? {
        by: 'delta mutations',
        because: `${quarantined} products could not be made entities, and what the catalog has of them stays`,
      }
    : { by: 'full mutation' };
}

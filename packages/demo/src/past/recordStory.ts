// SPDX-License-Identifier: Apache-2.0
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  DataProduct,
  ResolvedReference,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  HistoryStorage,
  toAuditRecord,
} from '@data-mesh/backstage-plugin-data-products-node';
import { actEntries } from './actEntries';
import { operationId, preparationOf } from './operationOf';
import { Parties, PastEvent, Story } from './PastEvent';
import { problemEntries } from './problemEntries';
import { Entry, entityRefOf, Scene } from './Scene';
import { Moment, timelineOf } from './timeline';
import { instantOf } from './when';

/** Since when the portal has been there. */
export const FIRST_SYNC = { daysAgo: 119, time: '07:30' };

/** What somebody was told, and when. */
export interface PastNotice {
  at: string;
  notice: NotificationSendOptions;
}

/**
 * Takes down a story, in the order in which everything happened.
 *
 * @returns What people were told meanwhile.
 */
export async function recordStory(
  story: Story,
  read: { environmentId: string; products: DataProduct[]; readAt: string },
  storage: HistoryStorage,
): Promise<PastNotice[]> {
  const { products, readAt } = read;
  const former = story.former(read);
  const { first, moments } = timelineOf(story, { products, former });
  const scene: Scene = {
    storage,
    readAt,
    environmentId: read.environmentId,
    former: title => former.find(product => product.title === title),
    parties: title => story.parties[title] ?? { readers: [] },
  };
  const at = instantOf(FIRST_SYNC, readAt);
  const entries: Entry[] = [
    { at, record: () => storage.recordProducts(first, { by: 'sync', at }) },
    ...clusterIdsOf(products).map(clusterId => ({
      at,
      record: () => storage.recordConsumersWatched({ clusterId, since: at }),
    })),
    ...moments.flatMap(moment => entriesOf(moment, scene)),
  ];
  const notices: PastNotice[] = [];
  for (const entry of entries.sort(byTime)) {
    const told = (await entry.record()) ?? [];
    notices.push(...told.map(notice => ({ at: entry.at, notice })));
  }
  return lastOfEachScope(notices);
}

/** Of notifications that renew each other, the last is what people still have. */
function lastOfEachScope(notices: PastNotice[]): PastNotice[] {
  const keyOf = ({ notice: { recipients, payload } }: PastNotice) =>
    JSON.stringify([
      recipients.type === 'entity' ? recipients.entityRef : recipients.type,
      payload.scope,
    ]);
  return [...new Map(notices.map(each => [keyOf(each), each])).values()];
}

function byTime(a: Entry, b: Entry): number {
  return a.at < b.at ? -1 : Number(a.at > b.at);
}

function clusterIdsOf(products: DataProduct[]): string[] {
  const ports = products.flatMap(({ outputPorts }) => outputPorts);
  return [...new Set(ports.flatMap(({ clusterId }) => clusterId ?? []))];
}

function entriesOf({ event, turns }: Moment, scene: Scene): Entry[] {
  const { storage, readAt } = scene;
  const at = instantOf(event, readAt);
  switch (event.type) {
    case 'act':
      return actEntries(event, turns, scene);
    case 'prepared':
      return [
        {
          at,
          record: () => storage.recordOperation(preparationOf(event, at)),
        },
      ];
    case 'found':
      return turns.flatMap(({ after }) =>
        after
          ? [
              {
                at,
                record: () =>
                  storage.recordProducts([after], { by: 'sync', at }),
              },
            ]
          : [],
      );
    case 'gone':
      return turns.flatMap(({ before }) =>
        before
          ? [
              {
                at,
                record: () =>
                  storage.recordRemoval([before.key], { by: 'sync', at }),
              },
            ]
          : [],
      );
    case 'problem':
      return turns.flatMap(({ after }) =>
        after ? problemEntries(event, after, scene) : [],
      );
    case 'watched': {
      const { by: setBy, group: watcherRef = setBy } = event;
      return turns.flatMap(({ after }) => {
        if (!after) return [];
        const watch = { key: after.key, watcherRef, setBy, setAt: at };
        return [{ at, record: () => storage.recordWatch(watch) }];
      });
    }
    case 'reminded':
      return turns.flatMap(({ title, after }) => {
        if (!after) return [];
        const parties = scene.parties(title);
        const reminder = {
          product: withParties(after, parties),
          entityRef: entityRefOf(title),
          at,
          dependentOwners: parties.readers,
        };
        return [{ at, record: () => storage.remind(reminder) }];
      });
    case 'audited':
      return [{ at, record: () => storage.recordAudit(auditOf(event, scene)) }];
    default:
      return event satisfies never;
  }
}

function auditOf(
  event: Extract<PastEvent, { type: 'audited' }>,
  { readAt, environmentId }: Scene,
) {
  const { name, by, pluginId, eventId, severityLevel, meta, error } = event;
  return toAuditRecord({
    id: operationId(name),
    at: instantOf(event, readAt),
    pluginId,
    eventId,
    severityLevel,
    by,
    outcome: error === undefined ? 'succeeded' : 'failed',
    error: error === undefined ? undefined : new Error(error),
    meta: { environmentId, ...meta },
  });
}

/** As the catalog will resolve it, once that has been read. */
function withParties(product: DataProduct, { owner }: Parties): DataProduct {
  const { successor } = product;
  const resolved = (text: string, entityRef: string): ResolvedReference => ({
    status: 'resolved',
    text,
    entityRef,
  });
  return {
    ...product,
    ...(owner && { owner: resolved(owner, owner) }),
    ...(successor.status !== 'missing' && {
      successor: resolved(successor.text, entityRefOf(successor.text)),
    }),
  };
}

// SPDX-License-Identifier: Apache-2.0
import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { operationOf } from './operationOf';
import { PastAct } from './PastEvent';
import { Entry, Scene } from './Scene';
import { Turn } from './timeline';
import { instantOf } from './when';

/** An operation, and what it made of products as soon as it was over; later, perhaps, its undoing. */
export function actEntries(act: PastAct, turns: Turn[], scene: Scene): Entry[] {
  const { storage, readAt } = scene;
  const { by, undone } = act;
  const operation = operationOf(act, { ...scene, turns });
  const at = operation.finishedAt;
  const readers = act.targets.flatMap(
    ({ title }) => scene.parties(title).readers,
  );
  const passing = undone
    ? turns.flatMap(({ title }) => scene.former(title) ?? [])
    : [];
  const entry: Entry = {
    at,
    async record() {
      const made = [...passing, ...turns.flatMap(madeBy)];
      await storage.recordProducts(made, { by, at });
      return storage.recordOperation(operation, readers);
    },
  };
  const ended = [...passing, ...turns.flatMap(endedBy)];
  if (ended.length === 0) return [entry];
  const removal = {
    by: undone?.by ?? by,
    at: undone ? instantOf(undone, readAt) : at,
  };
  const keys = ended.map(({ key }) => key);
  return [
    entry,
    {
      at: removal.at,
      record: () => storage.recordRemoval(keys, removal),
    },
  ];
}

function madeBy({ before, after }: Turn): DataProduct[] {
  return after && after !== before ? [after] : [];
}

function endedBy({ before, after }: Turn): DataProduct[] {
  return before && !after ? [before] : [];
}

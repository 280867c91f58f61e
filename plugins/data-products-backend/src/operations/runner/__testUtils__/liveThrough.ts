// SPDX-License-Identifier: Apache-2.0

import { Knex } from 'knex';
import { ExecutablePlan, StoredOperation } from '../../types';
import { FakeState, FakeWorld } from './FakeWorld';
import { CLAIM_MS } from '../keepClaim';
import { Call, Incident, TestProcess } from './TestProcess';
import { VirtualTime } from './VirtualTime';

const BY = 'user:default/elif';

export interface Life {
  operation: StoredOperation;
  world: FakeWorld;
  /** Of the first process. */
  calls: Call[];
  /** Those among them with which the operation was undone after its end; empty when it was not. */
  undoCalls: Call[];
  /** Why it was not undone. */
  refusal?: unknown;
  announcements: number;
  locks: number;
  /** Whether the first process died. */
  died: boolean;
}

/**
 * Carries out a plan in a world of its own. When the first process dies, another one is started on what it left in the
 * database; that one lives.
 */
export async function liveThrough(
  knex: Knex,
  plan: ExecutablePlan,
  options: {
    before: Partial<FakeState>;
    incidents?: Incident[];
    indexDelay?: number;
    /** Whether it is undone when it is over. */
    isUndone?: boolean;
  },
): Promise<Life> {
  await emptyJournal(knex);
  const time = new VirtualTime();
  const world = new FakeWorld(options.before);
  world.indexDelay = options.indexDelay ?? 0;
  const first = new TestProcess({
    knex,
    world,
    time,
    incidents: options.incidents,
  });
  const { id } = await first.operations.submit(plan, {
    by: BY,
  });
  const processes = [first];
  const endsOf = ({ calls }: TestProcess) =>
    calls.filter(({ name }) => name === 'markAnnounced').length;
  await time.runUntil(() => first.isDead || endsOf(first) === 1);
  const callsBefore = first.calls.length;
  let refusal: unknown;
  if (options.isUndone) {
    first.operations.undo(id, BY).catch(error => {
      refusal = error;
    });
    await time.runUntil(
      () => first.isDead || refusal !== undefined || endsOf(first) === 2,
    );
  }
  if (first.isDead) {
    const second = new TestProcess({ knex, world, time });
    processes.push(second);
    const diedAt = time.now();
    second.operations.start();
    // The first one may have died just after its last word.
    await time.runUntil(
      () => endsOf(second) === 1 || time.now() > diedAt + 2 * CLAIM_MS,
    );
    second.stop.abort();
  }
  const operation = await first.operations.byId(id);
  if (!operation) throw new Error('The operation is gone');
  return {
    operation,
    world,
    calls: first.calls,
    undoCalls: first.calls.slice(callsBefore),
    refusal,
    announcements: processes.flatMap(({ announced }) => announced).length,
    died: first.isDead,
    locks: (await knex('operation_locks')).length,
  };
}

async function emptyJournal(knex: Knex): Promise<void> {
  for (const table of [
    'operation_locks',
    'operation_steps',
    'operation_targets',
    'operations',
  ]) {
    await knex(table).delete();
  }
}

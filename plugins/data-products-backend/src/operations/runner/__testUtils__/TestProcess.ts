// SPDX-License-Identifier: Apache-2.0

import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createHandlers } from '../../handlers/createHandlers';
import { createJournal } from '../../journal/createJournal';
import { Journal } from '../../journal/types';
import { StoredOperation } from '../../types';
import { createOperations, RunningOperations } from '../createOperations';
import { FakeWorld } from './FakeWorld';
import { VirtualTime } from './VirtualTime';

/** What happens to one of the calls of a process: counted from 0, or e.g. `addTag 2`, the second of that name. */
export type Incident = {
  call: number | `${string} ${number}`;
} & (
  | { type: 'dieBefore' | 'dieAfter' }
  /** The call fails, and the next ones to Confluent; when `isDone`, only after it was carried out. */
  | { type: 'fail'; error: unknown; isDone: boolean; times?: number }
  /** No answer ever comes. */
  | { type: 'hang'; isDone: boolean }
  /** A success is answered, and nothing is done. Of writes. */
  | { type: 'nothingDone' }
);

export interface Call {
  name: string;
  kind: 'journal' | 'read' | 'write';
}

const never = () => new Promise<never>(() => {});

export const LIMITS = {
  stepTimeoutMs: 30_000,
  indexingTimeoutMs: 300_000,
  expireAfterMs: 1_800_000,
  keepDays: 400,
};

/** A back end that works on operations, and can be ended at any call that it makes. */
export class TestProcess {
  readonly operations: RunningOperations;
  readonly calls: Call[] = [];
  readonly stored: string[] = [];
  readonly announced: StoredOperation[] = [];
  readonly stop = new AbortController();
  isDead = false;

  constructor(
    private readonly setup: {
      knex: Knex;
      world: FakeWorld;
      time: VirtualTime;
      incidents?: Incident[];
      replicaId?: string;
    },
  ) {
    const { knex, world, time } = setup;
    const { environments, keptMetadata, contents } = world.clients(
      (name, kind, work) => this.send({ name, kind }, work),
    );
    this.operations = createOperations({
      knex,
      clock: time,
      logger: mockServices.logger.mock(),
      config: LIMITS,
      signal: this.stop.signal,
      replicaId: setup.replicaId,
      journal: this.journal(createJournal(knex)),
      handlers: createHandlers({
        environments,
        keptMetadata,
        contents,
        clock: time,
      }),
      outcomes: {
        store: (_operation, target) =>
          this.send({ name: 'store', kind: 'journal' }, async () => {
            this.stored.push(target.title);
            return { entityRef: `dataproduct:prod/${target.title}` };
          }),
        announce: operation =>
          this.send({ name: 'announce', kind: 'journal' }, async () => {
            this.announced.push(operation);
          }),
      },
    });
  }

  /** Ends it as a power cut would. */
  die(): void {
    this.isDead = true;
  }

  private journal(journal: Journal): Journal {
    const counted = <A extends unknown[], R>(
      name: string,
      method: (...args: A) => Promise<R>,
    ) => {
      return (...args: A) =>
        this.send({ name, kind: 'journal' as const }, () => method(...args));
    };
    return {
      ...journal,
      work: counted('work', journal.work),
      requestUndo: counted('requestUndo', journal.requestUndo),
      claimNext: counted('claimNext', journal.claimNext),
      renew: counted('renew', journal.renew),
      release: counted('release', journal.release),
      record: counted('record', journal.record),
      finish: counted('finish', journal.finish),
      markAnnounced: counted('markAnnounced', journal.markAnnounced),
      // Only reads, but takes its time.
      byId: id => this.setup.time.holding(() => journal.byId(id)),
      prune: async () => 0,
    };
  }

  private async send<T>(call: Call, work: () => Promise<T>): Promise<T> {
    if (this.isDead) return never();
    const index = this.calls.length;
    this.calls.push(call);
    const nth = this.calls.filter(({ name }) => name === call.name).length;
    const incident = this.setup.incidents?.find(each =>
      isMeant(each, { ...call, index, nth }),
    );
    if (incident?.type === 'dieBefore') this.die();
    if (this.isDead) return never();
    const isSkipped =
      incident !== undefined &&
      ((incident.type === 'fail' && !incident.isDone) ||
        (incident.type === 'hang' && !incident.isDone) ||
        (incident.type === 'nothingDone' && call.kind === 'write'));
    const outcome = isSkipped
      ? undefined
      : await settled(() => this.setup.time.holding(work));
    if (incident?.type === 'dieAfter') this.die();
    if (this.isDead || incident?.type === 'hang') return never();
    if (incident?.type === 'fail') throw incident.error;
    if (outcome && 'error' in outcome) throw outcome.error;
    return outcome?.value as T;
  }
}

function isMeant(
  incident: Incident,
  { kind, name, index, nth }: Call & { index: number; nth: number },
): boolean {
  const { call } = incident;
  if (typeof call === 'string') return call === `${name} ${nth}`;
  return incident.type === 'fail' && kind !== 'journal'
    ? index >= call && index < call + (incident.times ?? 1)
    : index === call;
}

async function settled<T>(
  work: () => Promise<T>,
): Promise<{ value: T } | { value?: undefined; error: unknown }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error };
  }
}

// SPDX-License-Identifier: Apache-2.0

import { randomUUID } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { Clock } from '@data-mesh/confluent-client';
import { Knex } from 'knex';
import { StepHandlers } from '../handlers/StepHandler';
import { createJournal } from '../journal/createJournal';
import { Journal } from '../journal/types';
import { OperationOutcomes, Operations } from '../types';
import { createRunner } from './createRunner';
import { findChanges } from './findChanges';
import { RunLimits } from './OperationRun';

const DAY_MS = 86_400_000;

export interface OperationsOptions {
  /** Of a migrated database. */
  knex: Knex;
  handlers: StepHandlers;
  outcomes: OperationOutcomes;
  clock: Clock;
  logger: LoggerService;
  config: RunLimits & {
    /** After so long an operation that is not done is undone. */
    expireAfterMs: number;
    /** How long operations are kept after their end. */
    keepDays: number;
  };
  /** Aborted when the back end stops. */
  signal: AbortSignal;
  /** Unique for each process. Default: made up. */
  replicaId?: string;
  /** Told whenever there is something new of an operation, in this process. */
  onChange?: (operationId: string) => void;
  /** Default: one in `knex`. */
  journal?: Journal;
}

/** Operations on products: stores them, and carries them out. */
export interface RunningOperations extends Operations {
  /** Takes up what was left, and looks for more, until the back end stops. */
  start(): void;
  /** Resolves when no operation is worked on in this process; after the signal was aborted, that is soon. */
  operationsEnded(): Promise<void>;
}

export function createOperations(
  options: OperationsOptions,
): RunningOperations {
  const { clock, config } = options;
  const { replicaId = randomUUID(), onChange = () => {} } = options;
  const { journal = createJournal(options.knex) } = options;
  const runner = createRunner({
    ...options,
    journal,
    limits: config,
    replicaId,
    onChange,
    keepMs: config.keepDays * DAY_MS,
  });

  return {
    start: runner.start,
    operationsEnded: runner.ended,
    async submit(executable, { by, key }) {
      const at = clock.now();
      const stored = await journal.submit(executable, {
        id: randomUUID(),
        by,
        key,
        at: new Date(at).toISOString(),
        deadlineAt: new Date(at + config.expireAfterMs).toISOString(),
      });
      runner.look();
      return stored;
    },
    byId: journal.byId,
    byKey: journal.byKey,
    ofRequester: journal.ofRequester,
    ofProduct: journal.ofProduct,
    async undo(id, by) {
      const work = await journal.work(id);
      if (!work) throw new NotFoundError(`There is no operation ${id}`);
      if (!work.isUndo) {
        const changes = await findChanges(work, options);
        if (changes.length > 0) {
          throw new ConflictError(
            `It cannot be undone, because what it wrote was changed since. ${changes.join(' ')}`,
          );
        }
      }
      const operation = await journal.requestUndo(id, {
        by,
        at: new Date(clock.now()).toISOString(),
      });
      onChange(id);
      runner.look();
      return operation;
    },
    async cancel(id, by) {
      const operation = await journal.cancel(id, by);
      runner.cancel(id, by);
      runner.look();
      return operation;
    },
  };
}

// SPDX-License-Identifier: Apache-2.0
import { setImmediate } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { FactReading } from '@data-mesh/backstage-plugin-scorecards-common';
import type { FactProvider } from '@data-mesh/backstage-plugin-scorecards-node';
import { withinTime } from '../withinTime';
import type { FactStore } from './types';

const DEFAULT_TIMEOUT_SECONDS = 300;

/** Seconds in which facts of single entities have to come that somebody waits for. */
const SINGLE_TIMEOUT_SECONDS = 20;

/** Has providers observe, and keeps what they tell. */
export interface FactRuns {
  /** Over everything the provider knows. Never throws: what went wrong is kept and shown to people. */
  runAll(provider: FactProvider, signal: AbortSignal): Promise<void>;
  /**
   * Over these entities alone, by every provider at once; a provider that fails leaves what is known as it is.
   *
   * @returns Why nothing new came, by provider.
   */
  runFor(
    entityRefs: readonly string[],
    signal: AbortSignal,
  ): Promise<Map<string, string>>;
}

export function createFactRuns(options: {
  store: Pick<FactStore, 'keep' | 'endRun'>;
  providers: () => readonly FactProvider[];
  logger: LoggerService;
  now: () => Date;
}): FactRuns {
  const { store, providers, logger, now } = options;

  /** Keeps batch after batch, so that what came before a failure is not lost. */
  async function observe(
    provider: FactProvider,
    request: {
      entityRefs?: string[];
      timeoutSeconds: number;
      startedAt: string;
      signal: AbortSignal;
      told: (entityRef: string) => void;
    },
  ): Promise<void> {
    const { entityRefs, startedAt, told } = request;
    const offered = new Set(provider.facts.map(({ id }) => id));
    await withinTime(
      request.timeoutSeconds * 1_000,
      request.signal,
      async signal => {
        for await (const batch of provider.read({ entityRefs, signal })) {
          signal.throwIfAborted();
          const kept = batch.map(({ entityRef, readings }) => ({
            entityRef: entityRef.toLowerCase(),
            readings: readings.filter(({ fact }) => offered.has(fact)),
          }));
          await store.keep(provider.id, withoutTwins(kept), startedAt);
          for (const { entityRef } of kept) told(entityRef);
          // Lets requests in between, whatever the database does.
          await setImmediate();
        }
      },
    );
  }

  return {
    async runAll(provider, signal) {
      const startedAt = now().toISOString();
      const told = new Set<string>();
      let problem: string | undefined;
      try {
        await observe(provider, {
          timeoutSeconds: provider.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS,
          startedAt,
          signal,
          told: entityRef => told.add(entityRef),
        });
      } catch (error) {
        problem = messageOf(error);
        logger.warn(
          'Facts for scorecards could not all be read; those known keep their age',
          { provider: provider.id, told: told.size, cause: problem },
        );
      }
      await store.endRun({ provider: provider.id, startedAt, told, problem });
    },

    async runFor(entityRefs, signal) {
      const startedAt = now().toISOString();
      const failures = new Map<string, string>();
      await Promise.all(
        providers().map(async provider => {
          try {
            await observe(provider, {
              entityRefs: [...entityRefs],
              timeoutSeconds: SINGLE_TIMEOUT_SECONDS,
              startedAt,
              signal,
              told: () => {},
            });
          } catch (error) {
            failures.set(provider.id, messageOf(error));
          }
        }),
      );
      return failures;
    },
  };
}

/** The last of what is told twice in a batch. */
function withoutTwins(told: { entityRef: string; readings: FactReading[] }[]) {
  return [...new Map(told.map(each => [each.entityRef, each])).values()];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

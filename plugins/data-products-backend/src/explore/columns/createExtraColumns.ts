// SPDX-License-Identifier: Apache-2.0

import { LoggerService } from '@backstage/backend-plugin-api';
import { ExploreColumnValue } from '@data-mesh/backstage-plugin-data-products-common';
import {
  ExploreColumnProvider,
  ExploreColumnReading,
} from '@data-mesh/backstage-plugin-data-products-node';
import { withinTime } from '../../withinTime';
import { ExtraColumns } from '../exploreRow';
import { columnValue } from './columnValue';

const TIMEOUT_MS = 30_000;

/** What one provider has told so far. */
interface ColumnState {
  provider: ExploreColumnProvider;
  /** By entity ref in lower case. */
  values: Map<string, ExploreColumnValue>;
  readUpTo?: string;
  /** Also while a read that was given up goes on all the same. */
  isReading: boolean;
  hasFailed: boolean;
}

/** The columns that other plugins add, as read last. */
export interface PulledColumns {
  /** The same object as long as nothing changed. */
  current(): ExtraColumns;
  /** Asks every provider that is not being asked; one that fails keeps its values, and takes nothing from the others. */
  pull(): Promise<void>;
}

export function createExtraColumns(options: {
  providers: readonly ExploreColumnProvider[];
  logger: LoggerService;
}): PulledColumns {
  const { logger } = options;
  const states = options.providers.map((provider): ColumnState => ({
    provider,
    values: new Map(),
    isReading: false,
    hasFailed: false,
  }));
  let current = combine(states);

  async function pullOne(state: ColumnState): Promise<void> {
    if (state.isReading) return;
    const { id: column } = state.provider;
    try {
      const reading = await withinTime(TIMEOUT_MS, signal =>
        read(state, signal),
      );
      if (keep(reading, state)) current = combine(states);
      state.hasFailed = false;
    } catch (error) {
      if (state.hasFailed) return;
      state.hasFailed = true;
      const cause = error instanceof Error ? error.message : String(error);
      logger.warn(
        'A column of the list of products could not be read; its last values are shown until it can',
        { column, cause },
      );
    }
  }

  return {
    current: () => current,
    async pull() {
      await Promise.all(states.map(pullOne));
    },
  };
}

async function read(
  state: ColumnState,
  signal: AbortSignal,
): Promise<ExploreColumnReading> {
  state.isReading = true;
  try {
    return await state.provider.read(state.readUpTo, { signal });
  } finally {
    state.isReading = false;
  }
}

/** Whether anything changed. */
function keep(reading: ExploreColumnReading, state: ColumnState): boolean {
  const { kind } = state.provider;
  const told = new Map(
    reading.values.map(({ entityRef, value }) => [
      entityRef.toLowerCase(),
      columnValue(kind, value),
    ]),
  );
  let hasChanged = false;
  const set = (ref: string, value: ExploreColumnValue | undefined) => {
    if (state.values.get(ref) === value) return;
    hasChanged = true;
    if (value === undefined) state.values.delete(ref);
    else state.values.set(ref, value);
  };
  for (const [ref, value] of told) set(ref, value);
  if (reading.isComplete) {
    for (const ref of [...state.values.keys()]) {
      if (!told.has(ref)) set(ref, undefined);
    }
  }
  state.readUpTo = reading.readUpTo;
  return hasChanged;
}

function combine(states: readonly ColumnState[]): ExtraColumns {
  const valuesByRef = new Map<string, Record<string, ExploreColumnValue>>();
  for (const { provider, values } of states) {
    for (const [ref, value] of values) {
      valuesByRef.set(ref, { ...valuesByRef.get(ref), [provider.id]: value });
    }
  }
  return {
    columns: states.map(
      ({ provider: { id, title, help, kind, terms, isFacet } }) => ({
        id,
        title,
        help,
        kind,
        terms,
        isFacet,
      }),
    ),
    valuesByRef,
  };
}

// SPDX-License-Identifier: Apache-2.0
import { useMemo, useSyncExternalStore } from 'react';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import type {
  OperationsApi,
  TierVocabulary,
} from '@data-mesh/backstage-plugin-data-products-common';
import { operationsApiRef } from '../api/operationsApiRef';
import { useText } from '../translation/ref';
import type { TierSource } from './tiers';

/**
 * The words for tiers: as configuration defines them, and as the glossary has them while, or where, that is not known.
 *
 * @remarks Pages do not wait for it. They differ from configuration to configuration, not from minute to minute, so they
 *   are read once for the whole portal.
 */
export function useTiers(): TierSource {
  const t = useText();
  const api = useApiHolder().get(operationsApiRef);
  const reading = api ? readingOf(api) : NOTHING;
  const tiers = useSyncExternalStore(reading.subscribe, reading.current);
  return useMemo(() => ({ t, tiers }), [t, tiers]);
}

interface TierReading {
  current: () => TierVocabulary | undefined;
  /** Reads them, unless they are known or being read. */
  subscribe: (onChange: () => void) => () => void;
}

const NOTHING: TierReading = {
  current: () => undefined,
  subscribe: () => () => {},
};

const readings = new WeakMap<OperationsApi, TierReading>();

function readingOf(api: OperationsApi): TierReading {
  const known = readings.get(api);
  if (known) return known;
  const reading = createReading(api);
  readings.set(api, reading);
  return reading;
}

function createReading(api: OperationsApi): TierReading {
  const listeners = new Set<() => void>();
  let value: TierVocabulary | undefined;
  let isAsked = false;

  async function read() {
    isAsked = true;
    try {
      value = await api.tiers();
      listeners.forEach(onChange => onChange());
    } catch {
      // The glossary stands in; whoever comes next asks again.
      isAsked = false;
    }
  }

  return {
    current: () => value,
    subscribe: onChange => {
      listeners.add(onChange);
      if (!isAsked) read();
      return () => listeners.delete(onChange);
    },
  };
}

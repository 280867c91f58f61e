// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  RecordSample,
  RecordSampleRequest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  Failure,
  failureFromError,
} from '@data-mesh/backstage-plugin-data-products-react';
import { liveApiRef } from '../../api/liveApiRef';

/** Records that were asked for. */
export type Sampling =
  | { state: 'idle' }
  | { state: 'reading'; request: RecordSampleRequest }
  | { state: 'failed'; request: RecordSampleRequest; failure: Failure }
  | { state: 'read'; request: RecordSampleRequest; sample: RecordSample };

/** Reads records of a product when told to, never by itself: each reading is written down. */
export function useSample(productRef: string): {
  sampling: Sampling;
  read: (request: RecordSampleRequest) => void;
} {
  const api = useApi(liveApiRef);
  const [sampling, setSampling] = useState<Sampling>({ state: 'idle' });
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);

  const read = useCallback(
    (request: RecordSampleRequest) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setSampling({ state: 'reading', request });
      const { signal } = controller;
      api.sampleRecords(productRef, request, { signal }).then(
        sample => {
          if (!signal.aborted) setSampling({ state: 'read', request, sample });
        },
        error => {
          if (signal.aborted) return;
          const failure = failureFromError(error);
          setSampling({ state: 'failed', request, failure });
        },
      );
    },
    [api, productRef],
  );
  return { sampling, read };
}

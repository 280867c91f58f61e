// SPDX-License-Identifier: Apache-2.0
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  OperationsApi,
  TopicCandidate,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  Polled,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { operationsApiRef } from '../api/operationsApiRef';
import { isPublishable } from './candidateColumns';
import { TopicAddress, topicText } from './publishAddress';

/** The form must not change under the hands of whoever fills it in; the plan finds out what has changed. */
const POLL_MS = 24 * 60 * 60_000;
const MOST_PER_REQUEST = 100;
/** Asked one by one up to here, beyond it the whole list is read. */
const FEW = 10;

/** The chosen topics as they are now, in the order chosen, and those that can no longer be published. */
export interface ChosenCandidates {
  candidates: TopicCandidate[];
  gone: TopicAddress[];
}

export function useChosenCandidates(
  environmentId: string,
  chosen: readonly TopicAddress[],
): Polled<ChosenCandidates> {
  const api = useApi(operationsApiRef);
  return usePolled<ChosenCandidates>(
    JSON.stringify([environmentId, chosen]),
    async signal => {
      const read = { api, environmentId, signal };
      const listed =
        chosen.length <= FEW
          ? await readEach(chosen, read)
          : await readAll(read, '');
      return sortOut(chosen, listed);
    },
    POLL_MS,
  );
}

interface Reading {
  api: OperationsApi;
  environmentId: string;
  signal: AbortSignal;
}

async function readEach(
  chosen: readonly TopicAddress[],
  reading: Reading,
): Promise<TopicCandidate[]> {
  const lists = await Promise.all(
    chosen.map(({ topic }) => readAll(reading, topic)),
  );
  return lists.flat();
}

/** Every topic that can be published and has a text in its name. */
async function readAll(
  reading: Reading,
  text: string,
  offset = 0,
): Promise<TopicCandidate[]> {
  const { api, environmentId, signal } = reading;
  const { items, totalItems } = await api.topicCandidates(
    {
      environmentId,
      text,
      states: ['ready', 'formerlyPublished'],
      limit: MOST_PER_REQUEST,
      offset,
    },
    { signal },
  );
  const next = offset + items.length;
  return items.length === 0 || next >= totalItems
    ? items
    : [...items, ...(await readAll(reading, text, next))];
}

/** The candidates among what is listed, and what is not listed any more. */
export function sortOut(
  chosen: readonly TopicAddress[],
  listed: readonly TopicCandidate[],
): ChosenCandidates {
  const byText = new Map(
    listed
      .filter(isPublishable)
      .map(candidate => [topicText(candidate), candidate]),
  );
  return {
    candidates: chosen.flatMap(topic => byText.get(topicText(topic)) ?? []),
    gone: chosen.filter(topic => !byText.has(topicText(topic))),
  };
}

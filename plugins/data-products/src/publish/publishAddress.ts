// SPDX-License-Identifier: Apache-2.0
import type { TopicCandidate } from '@data-mesh/backstage-plugin-data-products-common';

/** As many as one operation takes. */
export const MAX_CHOSEN = 200;

/** Every state a topic can be in, those one can do something with first. */
export const CANDIDATE_STATES = [
  'ready',
  'formerlyPublished',
  'notReady',
  'product',
] as const satisfies readonly TopicCandidate['state'][];

/** What the page shows before anybody filters: products have pages of their own. */
const USUAL_STATES: readonly TopicCandidate['state'][] = [
  'ready',
  'formerlyPublished',
  'notReady',
];

/** A topic by its address within an environment. */
export interface TopicAddress {
  /** `lkc-…` */
  clusterId: string;
  topic: string;
}

/** What the page shows, as its address holds it. */
export interface PublishView {
  /** The first that can be written to when absent. */
  environmentId?: string;
  text: string;
  states: readonly TopicCandidate['state'][];
  /** From 1. */
  page: number;
  chosen: readonly TopicAddress[];
  /** `choose` the topics, `describe` them, or see how the operation goes. */
  step: 'choose' | 'describe';
  operationId?: string;
}

/** Reads an address; whatever in it makes no sense counts as absent. */
export function publishViewFromSearch(search: URLSearchParams): PublishView {
  const states = search.getAll('state');
  const known = CANDIDATE_STATES.filter(state => states.includes(state));
  const chosen = search
    .getAll('topic')
    .flatMap(text => topicFromText(text) ?? [])
    .slice(0, MAX_CHOSEN);
  return {
    environmentId: search.get('environment') || undefined,
    text: search.get('text') ?? '',
    states: known.length > 0 ? known : USUAL_STATES,
    page: pageFromText(search.get('page')),
    chosen,
    step:
      search.get('step') === 'describe' && chosen.length > 0
        ? 'describe'
        : 'choose',
    operationId: search.get('operation') || undefined,
  };
}

/** The shortest address that reads back as the view. */
export function searchFromPublishView(view: PublishView): URLSearchParams {
  const search = new URLSearchParams();
  if (view.environmentId) search.set('environment', view.environmentId);
  if (view.text) search.set('text', view.text);
  if (!isUsual(view.states)) {
    view.states.forEach(state => search.append('state', state));
  }
  if (view.page > 1) search.set('page', `${view.page}`);
  view.chosen.forEach(topic => search.append('topic', topicText(topic)));
  if (view.step === 'describe') search.set('step', 'describe');
  if (view.operationId) search.set('operation', view.operationId);
  return search;
}

/** e.g. `lkc-3x9wz1:orders`; unique within an environment. */
export function topicText({ clusterId, topic }: TopicAddress): string {
  return `${clusterId}:${topic}`;
}

function topicFromText(text: string): TopicAddress | undefined {
  // Neither ids of clusters nor names of topics hold a colon.
  const [clusterId, topic, ...more] = text.split(':');
  return clusterId && topic && more.length === 0
    ? { clusterId, topic }
    : undefined;
}

function pageFromText(text: string | null): number {
  return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

function isUsual(states: readonly TopicCandidate['state'][]): boolean {
  return (
    states.length === USUAL_STATES.length &&
    states.every(state => USUAL_STATES.includes(state))
  );
}

// SPDX-License-Identifier: Apache-2.0
import type {
  ConsumerGroupState,
  Measured,
  ObservedGroup,
  ProductConsumer,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ConsumersAddress, ConsumerState } from './consumersAddress';

/** The group of a consumer that is furthest behind; one whose lag is not known before one that has read all. */
export function worstGroup(
  consumer: ProductConsumer,
): ObservedGroup | undefined {
  return [...consumer.groups].sort(
    (a, b) =>
      lagOrder(b.lagMessages) - lagOrder(a.lagMessages) ||
      a.groupId.localeCompare(b.groupId, 'en'),
  )[0];
}

/** What the list shows of the consumers, in its order. */
export function shownConsumers(
  consumers: ProductConsumer[],
  address: Pick<ConsumersAddress, 'text' | 'state' | 'evidence' | 'sort'>,
): ProductConsumer[] {
  const { text, state, evidence, sort } = address;
  const sign = sort.order === 'ascending' ? 1 : -1;
  const byColumn = {
    consumer: compareNames,
    owner: (a: ProductConsumer, b: ProductConsumer) =>
      (a.ownerRef ?? '').localeCompare(b.ownerRef ?? '', 'en'),
    lag: (a: ProductConsumer, b: ProductConsumer) =>
      lagOfConsumer(a) - lagOfConsumer(b),
  }[sort.columnId];
  return consumers
    .filter(
      consumer =>
        hasText(consumer, text) &&
        (!state || isIn(consumer, state)) &&
        (!evidence ||
          consumer.evidence.some(({ source }) => source === evidence)),
    )
    .sort((a, b) => sign * byColumn(a, b) || compareNames(a, b));
}

/** What tells of the consumers, each once, in the order of its first appearance. */
export function consumerEvidence(
  consumers: ProductConsumer[],
): { source: string; title: string }[] {
  const titleBySource = new Map<string, string>();
  for (const { source, title } of consumers.flatMap(of => of.evidence)) {
    if (!titleBySource.has(source)) titleBySource.set(source, title);
  }
  return [...titleBySource].map(([source, title]) => ({ source, title }));
}

/** Evidence that is somebody's word. */
const DECLARATIONS = ['declared', 'declared-uses'];

/** Whether anything has seen it read, e.g. a query of ksqlDB that runs; otherwise somebody says that it does. */
export function wasSeen({ groups, evidence }: ProductConsumer): boolean {
  return (
    groups.length > 0 ||
    evidence.some(({ source }) => !DECLARATIONS.includes(source))
  );
}

/** The state that counts for a filter and a figure; `undefined` when it is not known. */
export function stateOf(group: ObservedGroup): ConsumerGroupState | undefined {
  return group.state.status === 'known' ? group.state.value : undefined;
}

function isIn(consumer: ProductConsumer, state: ConsumerState): boolean {
  switch (state) {
    case 'behind':
      return consumer.groups.some(
        ({ lagMessages }) =>
          lagMessages.status === 'known' && lagMessages.value > 0,
      );
    case 'stopped':
      return consumer.groups.some(group => {
        const known = stateOf(group);
        return known === 'empty' || known === 'dead';
      });
    case 'declaredOnly':
      return !wasSeen(consumer);
    default:
      return state satisfies never;
  }
}

function hasText(consumer: ProductConsumer, text: string): boolean {
  const sought = text.trim().toLocaleLowerCase('en-US');
  return [
    consumer.name,
    consumer.ownerRef ?? '',
    ...consumer.groups.map(({ groupId }) => groupId),
  ].some(candidate => candidate.toLocaleLowerCase('en-US').includes(sought));
}

/** Without a group it is behind nobody's position: after those who have read all. */
function lagOfConsumer(consumer: ProductConsumer): number {
  const group = worstGroup(consumer);
  return group ? lagOrder(group.lagMessages) : -1;
}

/** An unknown lag may be any; it stands between some and none. */
function lagOrder(lagMessages: Measured<number>): number {
  return lagMessages.status === 'known' ? lagMessages.value : 0.5;
}

function compareNames(a: ProductConsumer, b: ProductConsumer): number {
  return a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id, 'en');
}

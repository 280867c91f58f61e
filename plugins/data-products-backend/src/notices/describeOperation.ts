// SPDX-License-Identifier: Apache-2.0

import {
  OperationKind,
  ProductMetadata,
} from '@data-mesh/backstage-plugin-data-products-common';
import { StoredOperation, StoredTarget } from '../operations/types';

/** What is said of one product, or several, that something was done to. */
const DONE: Record<OperationKind, { one: string; many: string }> = {
  publish: {
    one: 'is now a data product',
    many: 'topics are now data products',
  },
  create: { one: 'is a new data product', many: 'new data products are there' },
  edit: { one: 'was changed', many: 'data products were changed' },
  deprecate: { one: 'is deprecated', many: 'data products are deprecated' },
  unpublish: {
    one: 'is no longer a data product',
    many: 'topics are no longer data products',
  },
  prepareEnvironment: {
    one: 'was prepared',
    many: 'environments were prepared',
  },
};

const DOING: Record<OperationKind, string> = {
  publish: 'Publishing',
  create: 'Creating',
  edit: 'Changing',
  deprecate: 'Deprecating',
  unpublish: 'Unpublishing',
  prepareEnvironment: 'Preparing',
};

/** e.g. `orders was changed`, `3 data products were changed` */
export function describeDone(kind: OperationKind, titles: string[]): string {
  const { one, many } = DONE[kind];
  const [title, ...more] = titles;
  return more.length === 0 && title !== undefined
    ? `${title} ${one}`
    : `${titles.length} ${many}`;
}

/** e.g. `Publishing orders failed` */
export function describeFailed(kind: OperationKind, titles: string[]): string {
  return `${describeDoing(kind, titles)} failed`;
}

/** e.g. `Publishing orders was undone` */
export function describeUndone(kind: OperationKind, titles: string[]): string {
  return `${describeDoing(kind, titles)} was undone`;
}

function describeDoing(kind: OperationKind, titles: string[]): string {
  const [title, ...more] = titles;
  const what =
    more.length === 0 && title !== undefined
      ? title
      : `${titles.length} data products`;
  return `${DOING[kind]} ${what}`;
}

/** What was left as it was written, and how to take it back by hand; empty when everything was undone. */
export function leftBehind({ targets }: StoredOperation): string[] {
  return targets
    .flatMap(({ steps }) => steps)
    .flatMap(({ state, title, byHand }) =>
      state === 'notUndone' ? [[title, byHand].filter(Boolean).join(': ')] : [],
    );
}

/** Whether something stays that should have been taken back. */
export function hasLeftovers(targets: readonly StoredTarget[]): boolean {
  return targets.some(({ steps }) =>
    steps.some(({ state }) => state === 'notUndone'),
  );
}

/** A field that people see differently than before. */
export interface FieldChange {
  field: string;
  before?: string;
  after?: string;
}

/** In characters. */
export const LONGEST_DESCRIPTION = 500;

/** Of a longer text, audit events and notifications show the beginning. */
const LONGEST_TEXT = 300;

/** What became different in what is said about a product; absent texts are empty ones. */
export function changedFields({
  before,
  after,
}: Pick<StoredTarget, 'before' | 'after'>): FieldChange[] {
  const from = fieldsOf(before);
  const to = fieldsOf(after);
  return [...new Set([...from.keys(), ...to.keys()])].flatMap(field => {
    const [was, is] = [from.get(field) ?? '', to.get(field) ?? ''];
    if (was === is) return [];
    return [
      {
        field,
        ...(was && { before: shorten(was) }),
        ...(is && { after: shorten(is) }),
      },
    ];
  });
}

function fieldsOf(metadata: ProductMetadata | undefined): Map<string, string> {
  if (!metadata) return new Map();
  const { attributes, ...fields } = metadata;
  return new Map([
    ...Object.entries(fields).map(([field, value]): [string, string] => [
      field,
      value ?? '',
    ]),
    ...attributes.map(({ name, value }): [string, string] => [
      `attributes.${name}`,
      value,
    ]),
  ]);
}

/** The beginning of a text that is longer than is shown. */
export function shorten(text: string, longest = LONGEST_TEXT): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** The last part of an entity ref, which is how people are called. */
export function nameIn(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

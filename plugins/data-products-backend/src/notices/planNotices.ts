// SPDX-License-Identifier: Apache-2.0

import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { OperationKind } from '@data-mesh/backstage-plugin-data-products-common';
import { StoredOperation, StoredTarget } from '../operations/types';
import {
  changedFields,
  describeDone,
  describeUndone,
  hasLeftovers,
  LONGEST_DESCRIPTION,
  nameIn,
  shorten,
} from './describeOperation';
import { operationLink, productLink } from './links';
import { toRequesters } from './toRequesters';

/** What the notifications page lists them under. */
export const CHANGES_TOPIC = 'Changes to data products';
export const DEPENDENCIES_TOPIC = 'Data products that you depend on';

/** Who answers for what reads the products of an operation, by the index of its target. */
export type OwnersByTarget = ReadonlyMap<number, readonly string[]>;

/**
 * Whom the end of an operation, or of its undoing, is told to: owners, whoever depends on what ends or does not after all, and
 * who asked for what failed.
 */
export function planNotices(
  operation: StoredOperation,
  dependentOwners: OwnersByTarget,
): NotificationSendOptions[] {
  const succeeded = operation.targets
    .map((target, index) => ({ target, index }))
    .filter(
      ({ target }) =>
        target.state === (operation.undo ? 'undone' : 'succeeded'),
    );
  const byOwner = grouped(
    succeeded.map(({ target }) => target),
    ownersOf,
  );
  const byDependent = grouped(succeeded, ({ target, index }) => {
    const owners = ownersOf(target);
    const reading = dependentOwners.get(index) ?? [];
    return reading.filter(ref => !owners.includes(ref));
  });
  return [
    ...[...byOwner].map(([owner, targets]) =>
      toOwner(operation, owner, targets),
    ),
    ...[...byDependent].map(([owner, items]) =>
      toDependent(
        operation,
        owner,
        items.map(({ target }) => target),
      ),
    ),
    ...toRequesters(operation),
  ];
}

/** The owner as it was, and as it is. Text that resolved to nobody is nobody's ref. */
function ownersOf({ after, before }: StoredTarget): string[] {
  const refs = [after?.owner, before?.owner];
  return [...new Set(refs.flatMap(ref => (ref?.includes(':') ? ref : [])))];
}

function grouped<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
  }
  return groups;
}

function toOwner(
  operation: StoredOperation,
  owner: string,
  targets: StoredTarget[],
): NotificationSendOptions {
  return toGroup(operation, owner, targets, {
    opening: `By ${nameIn((operation.undo ?? operation).requestedBy)}.`,
    severity: 'normal',
    topic: CHANGES_TOPIC,
    scope: 'data-products.operation',
  });
}

function toDependent(
  operation: StoredOperation,
  owner: string,
  targets: StoredTarget[],
): NotificationSendOptions {
  const titles = targets.map(({ title }) => title);
  return toGroup(operation, owner, targets, {
    opening: `Something of yours reads ${titles.join(', ')}.`,
    severity: 'high',
    topic: DEPENDENCIES_TOPIC,
    scope: 'data-products.dependency',
  });
}

/** For everybody in a group but the one who asked. */
function toGroup(
  operation: StoredOperation,
  owner: string,
  targets: StoredTarget[],
  notice: {
    /** The first sentence of the description. */
    opening: string;
    severity: 'normal' | 'high';
    topic: string;
    /** Completed by operation and owner: telling again renews the notification. */
    scope: string;
  },
): NotificationSendOptions {
  const { id, kind, undo } = operation;
  const { opening, severity, topic, scope } = notice;
  const titles = targets.map(({ title }) => title);
  return {
    recipients: {
      type: 'entity',
      entityRef: owner,
      excludeEntityRef: (undo ?? operation).requestedBy,
    },
    payload: {
      title: undo ? describeUndone(kind, titles) : describeDone(kind, titles),
      description: shorten(
        [opening, undo ? describeUndo(targets) : describeTargets(kind, targets)]
          .filter(Boolean)
          .join(' '),
        LONGEST_DESCRIPTION,
      ),
      link: linkTo(operation, targets),
      severity,
      topic,
      scope: `${scope}:${id}:${owner}`,
    },
  };
}

function describeUndo(targets: StoredTarget[]): string {
  return hasLeftovers(targets)
    ? 'Not everything could be taken back: see what is to be done by hand.'
    : 'Everything is as it was before.';
}

/** What follows from it for readers; nothing to be said of most kinds. */
function describeTargets(kind: OperationKind, targets: StoredTarget[]): string {
  const [target, ...more] = targets;
  if (!target || more.length > 0) return '';
  switch (kind) {
    case 'deprecate': {
      const { endsOn, successor } = target.after ?? {};
      return [
        endsOn && `It ends on ${endsOn}.`,
        successor && `Use ${nameIn(successor)} instead.`,
      ]
        .filter(Boolean)
        .join(' ');
    }
    case 'unpublish':
      return 'Its topic and records stay, but nobody promises anything about them.';
    case 'edit': {
      const fields = changedFields(target).map(({ field }) => field);
      return fields.length > 0 ? `Changed: ${fields.join(', ')}.` : '';
    }
    case 'publish':
    case 'create':
    case 'prepareEnvironment':
      return '';
    default:
      return kind satisfies never;
  }
}

function linkTo(
  { id, kind, undo }: StoredOperation,
  targets: StoredTarget[],
): string {
  const [target, ...more] = targets;
  const isGone = undo
    ? kind === 'publish' || kind === 'create'
    : kind === 'unpublish';
  return target?.entityRef && more.length === 0 && !isGone
    ? productLink(target.entityRef)
    : operationLink(id);
}

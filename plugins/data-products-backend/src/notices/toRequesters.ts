// SPDX-License-Identifier: Apache-2.0

import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { OperationUndo } from '@data-mesh/backstage-plugin-data-products-common';
import { StoredOperation } from '../operations/types';
import {
  describeFailed,
  describeUndone,
  leftBehind,
  LONGEST_DESCRIPTION,
  nameIn,
  shorten,
} from './describeOperation';
import { operationLink } from './links';

/** What the notifications page lists them under. */
const OWN_TOPIC = 'What you started';

/** What who asked for an operation, or for its undo, must know of its end. */
export function toRequesters(
  operation: StoredOperation,
): NotificationSendOptions[] {
  return operation.undo
    ? aboutUndo(operation, operation.undo)
    : aboutFailure(operation);
}

/** Who asked sees success on the page; what failed while they were away, they are told. */
function aboutFailure(operation: StoredOperation): NotificationSendOptions[] {
  const { id, kind, requestedBy, targets } = operation;
  const failed = targets.filter(({ state }) => state === 'failed');
  if (failed.length === 0 || !requestedBy.startsWith('user:')) return [];
  const left = leftBehind(operation);
  const errors = failed.flatMap(({ error }) => error ?? []);
  return [
    {
      recipients: { type: 'entity', entityRef: requestedBy },
      payload: {
        title: describeFailed(
          kind,
          failed.map(({ title }) => title),
        ),
        description: shorten(
          [
            ...new Set(errors),
            left.length > 0
              ? `This could not be undone: ${left.join('; ')}`
              : 'What it had written was undone.',
          ].join(' '),
          LONGEST_DESCRIPTION,
        ),
        link: operationLink(id),
        severity: 'high',
        topic: OWN_TOPIC,
        scope: `data-products.operation:${id}:failed`,
      },
    },
  ];
}

/**
 * Who had it undone is told what could not be taken back, and who had asked for the operation, that somebody else had it
 * undone.
 */
function aboutUndo(
  operation: StoredOperation,
  { requestedBy }: OperationUndo,
): NotificationSendOptions[] {
  const { id, kind, targets } = operation;
  const titles = targets
    .filter(({ state }) => state === 'undone')
    .map(({ title }) => title);
  const left = leftBehind(operation);
  const notify = (
    entityRef: string,
    said: { description: string; severity: 'normal' | 'high'; scope: string },
  ): NotificationSendOptions => ({
    recipients: { type: 'entity', entityRef },
    payload: {
      title: describeUndone(kind, titles),
      description: shorten(said.description, LONGEST_DESCRIPTION),
      link: operationLink(id),
      severity: said.severity,
      topic: OWN_TOPIC,
      scope: `data-products.operation:${id}:${said.scope}`,
    },
  });
  const isPerson = (ref: string) => ref.startsWith('user:');
  return [
    ...(left.length > 0 && isPerson(requestedBy)
      ? [
          notify(requestedBy, {
            description: `This could not be undone: ${left.join('; ')}`,
            severity: 'high',
            scope: 'left',
          }),
        ]
      : []),
    ...(operation.requestedBy !== requestedBy && isPerson(operation.requestedBy)
      ? [
          notify(operation.requestedBy, {
            description: `By ${nameIn(requestedBy)}.`,
            severity: 'normal',
            scope: 'undone',
          }),
        ]
      : []),
  ];
}

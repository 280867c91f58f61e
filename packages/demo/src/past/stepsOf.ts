// SPDX-License-Identifier: Apache-2.0
import {
  DataProduct,
  PlannedStep,
  ValueChange,
} from '@data-mesh/backstage-plugin-data-products-common';
import { METADATA, metadataChanges } from './metadataOf';
import { PastAct } from './PastEvent';

/** A step, and what was called to take it. */
export interface PastStep extends Omit<PlannedStep, 'id'> {
  call: { operation: string; status: number };
}

/** What makes a topic a product. */
const MARKER = 'DataProduct';

/** The steps that the portal takes to lead from one state of a product to another, in its order. */
export function stepsOf(
  kind: PastAct['kind'],
  { before, after }: { before?: DataProduct; after?: DataProduct },
  statement?: string,
): PastStep[] {
  const topics = (after ?? before)?.outputPorts.map(({ name }) => name) ?? [];
  const changes = metadataChanges(before, after);
  return topics.flatMap(topic => {
    switch (kind) {
      case 'edit':
      case 'deprecate':
        return [describing(topic, changes, 'updateBusinessMetadata')];
      case 'publish':
        return [
          describing(topic, changes, 'addBusinessMetadata'),
          marking(topic),
        ];
      case 'create':
        return [
          ...making(topic, statement),
          describing(topic, changes, 'addBusinessMetadata'),
          marking(topic),
        ];
      case 'unpublish':
        return [
          unmarking(topic),
          {
            ...describing(topic, changes, 'removeBusinessMetadata'),
            title: `Take the business metadata ${METADATA} off ${topic}`,
          },
        ];
      default:
        return kind satisfies never;
    }
  });
}

function describing(
  topic: string,
  changes: ValueChange[],
  operation: string,
): PastStep {
  return {
    title: `Set the business metadata ${METADATA} of ${topic}`,
    system: 'streamCatalog',
    changes,
    call: { operation: `streamCatalog.${operation}`, status: 200 },
  };
}

function marking(topic: string): PastStep {
  return {
    title: `Tag ${topic} as ${MARKER}`,
    system: 'streamCatalog',
    changes: [{ field: `tag ${MARKER}`, after: 'on' }],
    call: { operation: 'streamCatalog.addTag', status: 200 },
  };
}

function unmarking(topic: string): PastStep {
  return {
    title: `Take the tag ${MARKER} off ${topic}`,
    system: 'streamCatalog',
    changes: [{ field: `tag ${MARKER}`, before: 'on' }],
    call: { operation: 'streamCatalog.removeTag', status: 204 },
  };
}

function making(topic: string, statement = ''): PastStep[] {
  return [
    {
      title: `Make the topic ${topic} with ksqlDB`,
      system: 'ksqldb',
      changes: [
        { field: 'statement', after: statement },
        { field: 'topic', after: topic },
      ],
      call: { operation: 'ksqldb.execute', status: 200 },
    },
    {
      title: `Wait until the stream catalog knows ${topic}`,
      system: 'streamCatalog',
      changes: [],
      call: { operation: 'streamCatalog.readTopic', status: 200 },
    },
  ];
}

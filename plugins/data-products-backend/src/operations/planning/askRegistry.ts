// SPDX-License-Identifier: Apache-2.0

import {
  NewSchema,
  OperationProblem,
} from '@data-mesh/backstage-plugin-data-products-common';
import { readSchemaTree } from '../../schemas/tree/readSchemaTree';
import { isConfluentApiError } from '../../sync/confluentErrors';
import { describeCause } from './describeCause';
import { PlannedConnection } from './PlanningDependencies';
import { error } from './TargetDraft';

/** Whether a schema is one, and goes with what is registered under its subject. */
export async function schemaProblems(
  named: { topic: string; part: 'key' | 'value'; schema: NewSchema },
  { schemaRegistry }: PlannedConnection,
  signal?: AbortSignal,
): Promise<OperationProblem[]> {
  const { topic, part, schema } = named;
  const field = `origin.${part}Schema.schema`;
  const tree = readSchemaTree(
    { format: schema.schemaType, text: schema.schema },
    { piiTags: [] },
  );
  if (tree.status === 'unreadable') {
    return [
      error(
        'schema-invalid',
        `This is no ${schema.schemaType} schema: ${tree.cause}`,
        field,
      ),
    ];
  }
  if (!schemaRegistry) return [];
  const subject = `${topic}-${part}`;
  try {
    const verdict = await schemaRegistry.checkCompatibility(
      subject,
      'latest',
      schema,
      { signal },
    );
    return verdict.isCompatible
      ? []
      : [
          error(
            'schema-incompatible',
            `The subject ${subject} is there already, and this schema does not go with it: ${verdict.messages.join(' ') || 'it is incompatible'}`,
            field,
          ),
        ];
  } catch (cause) {
    signal?.throwIfAborted();
    if (isConfluentApiError(cause) && cause.isNotFound) return [];
    return [
      error(
        'schema-unchecked',
        `Whether the schema can be registered could not be found out: ${describeCause(cause)}`,
        field,
      ),
    ];
  }
}

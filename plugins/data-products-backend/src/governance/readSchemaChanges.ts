// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  SchemaChangesResponse,
} from '@data-mesh/backstage-plugin-data-products-common';
import { subjectsOfPorts } from '../schemas/product/subjectsOfPorts';
import { SubjectStore } from './subjects/types';

/** A page of the new versions that schemas of a product got, newest first. */
export async function readSchemaChanges(
  subjects: Pick<SubjectStore, 'changes'>,
  {
    environmentId,
    outputPorts,
  }: Pick<DataProduct, 'environmentId' | 'outputPorts'>,
  page: { limit: number; offset: number },
): Promise<SchemaChangesResponse> {
  const partBySubject = new Map(
    subjectsOfPorts(outputPorts).map(({ subject, part }) => [subject, part]),
  );
  const { items, totalItems } = await subjects.changes(
    environmentId,
    [...partBySubject.keys()],
    page,
  );
  return {
    items: items.map(change => ({
      ...change,
      part: partBySubject.get(change.subject) ?? 'other',
    })),
    totalItems,
  };
}

// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  ProductHealth,
} from '@data-mesh/backstage-plugin-data-products-common';
import { SubjectStore } from '../../governance/subjects/types';
import { subjectsOfPorts } from '../../schemas/product/subjectsOfPorts';

/** The newest change of any schema of a product that the portal has seen. */
export async function lastSchemaChangeOf(
  { environmentId, outputPorts }: DataProduct,
  subjects: Pick<SubjectStore, 'settings'>,
): Promise<ProductHealth['lastSchemaChange']> {
  const names = subjectsOfPorts(outputPorts).map(({ subject }) => subject);
  if (names.length === 0) return undefined;
  const settings = await subjects.settings(environmentId, names);
  const [newest] = [...settings]
    .flatMap(([subject, { changes }]) =>
      changes.map(({ version, at }) => ({ subject, version, at })),
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  return newest;
}

// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { LoadedDefinition } from '@data-mesh/backstage-plugin-scorecards-common';
import { parse } from 'yaml';

const FILE = 'scorecards/governance.yaml';

/** Id of the scorecard that comes with the module. */
export const DEFAULT_SCORECARD_ID = 'governance';

/** The scorecard that comes with the module, as it is written; whoever takes it validates it. */
export async function readDefaultScorecard(): Promise<
  LoadedDefinition<unknown>
> {
  const packageName =
    '@data-mesh/backstage-plugin-scorecards-backend-module-data-products';
  const text = await readFile(resolvePackagePath(packageName, FILE), 'utf8');
  return { definition: parse(text), place: `${packageName}/${FILE}` };
}

// SPDX-License-Identifier: Apache-2.0
import type { ApiHolder } from '@backstage/core-plugin-api';
import { operationsApiRef } from '../../api/operationsApiRef';
import { textFrom } from '../textFrom';

/** Why a description cannot stay so, in a sentence; `undefined` when it can. */
export async function validateDescription(
  description: string,
  apiHolder: ApiHolder,
): Promise<string | undefined> {
  const t = textFrom(apiHolder);
  const length = description.trim().length;
  if (length === 0) return t('scaffolder.descriptionNeeded');

  const vocabulary = await apiHolder.get(operationsApiRef)?.vocabulary();
  const over = length - (vocabulary?.maxDescriptionLength ?? Infinity);
  return over > 0
    ? t('operation.form.charactersOver', { count: over })
    : undefined;
}

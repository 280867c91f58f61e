// SPDX-License-Identifier: Apache-2.0
import { isObject, textsOf } from '../readJson';

/**
 * Tags in the options of a field: `[(confluent.field_meta).tags = "PII"]`,
 * which comes as `[{"(confluent.field_meta)": {"tags": ["PII"]}}]`, a lone tag without the list around it.
 */
export function metaTags(options: unknown): string[] {
  if (!Array.isArray(options)) return [];
  return options.filter(isObject).flatMap(option => {
    const meta =
      option['(confluent.field_meta)'] ?? option['(.confluent.field_meta)'];
    return isObject(meta) ? textsOf([meta.tags].flat()) : [];
  });
}

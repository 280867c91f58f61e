// SPDX-License-Identifier: Apache-2.0
import { isObject, textOf, textsOf } from '../readJson';

/** What Confluent's own options say of a field. */
export interface FieldMeta {
  doc?: string;
  tags: string[];
}

/**
 * Reads the options of a field: `[(confluent.field_meta).tags = "PII"]`,
 * which comes as `[{"(confluent.field_meta)": {"tags": ["PII"]}}]`, a lone tag without the list around it.
 */
export function readFieldMeta(options: unknown): FieldMeta {
  const metas = (Array.isArray(options) ? options : [])
    .filter(isObject)
    .map(
      option =>
        option['(confluent.field_meta)'] ?? option['(.confluent.field_meta)'],
    )
    .filter(isObject);
  return {
    doc: metas.map(({ doc }) => textOf(doc)).find(doc => doc !== undefined),
    tags: metas.flatMap(({ tags }) => textsOf([tags].flat())),
  };
}

// SPDX-License-Identifier: Apache-2.0
import type { SchemaChange } from '@data-mesh/backstage-plugin-data-products-common';
import type { Translate } from '../translation/ref';

export interface SchemaChangeWords {
  /** `neutral` when nobody knows. */
  tone: 'good' | 'bad' | 'neutral';
  sentence: string;
  /** The registry's own words, one a line. */
  messages: string[];
}

/** Says what the registry made of a new version when the portal saw it. */
export function describeSchemaChange(
  { verdict, level, message }: Omit<SchemaChange, 'at' | 'subject' | 'part'>,
  t: Translate,
): SchemaChangeWords {
  const words = 'product.activity.schema';
  switch (verdict) {
    case 'compatible':
      return {
        tone: 'good',
        sentence: t(`${words}.compatible`, { level }),
        messages: [],
      };
    case 'incompatible':
      return {
        tone: 'bad',
        sentence: t(`${words}.incompatible`, { level }),
        messages: message?.split('\n') ?? [],
      };
    case 'unchecked':
      return {
        tone: 'neutral',
        sentence: t(`${words}.unchecked`, { level }),
        messages: [],
      };
    case 'unknown':
      return {
        tone: 'neutral',
        sentence: message
          ? t(`${words}.unknownBecause`, { cause: message })
          : t(`${words}.unknown`),
        messages: [],
      };
    default:
      return verdict satisfies never;
  }
}

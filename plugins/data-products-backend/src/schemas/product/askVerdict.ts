// SPDX-License-Identifier: Apache-2.0

import { SchemaVerdict } from '@data-mesh/backstage-plugin-data-products-common';
import { SchemaVersion } from '@data-mesh/confluent-client';
import { describeReadFailure } from '../registry/describeReadFailure';
import { SchemaReader } from '../registry/types';

/** One of the registry's messages repeats the whole older schema. */
export const LONGEST_MESSAGE = 1_000;

/**
 * What the registry says about a version in the place of another one, by the level of their subject. A transitive level
 * asks for more than that; the answer is about these two alone.
 */
export async function askVerdict(
  reader: Pick<SchemaReader, 'compatibility' | 'check'>,
  versions: { from: number; to: SchemaVersion },
): Promise<SchemaVerdict> {
  const { from, to } = versions;
  try {
    const compatibility = await reader.compatibility(to.subject);
    if (compatibility.level === 'NONE') {
      return { status: 'unchecked', compatibility };
    }
    const { isCompatible, messages } = await reader.check(to, from);
    return {
      status: isCompatible ? 'compatible' : 'incompatible',
      compatibility,
      messages: messages.map(shorten),
    };
  } catch (error) {
    return { status: 'unknown', ...describeReadFailure(error) };
  }
}

function shorten(message: string): string {
  return message.length <= LONGEST_MESSAGE
    ? message
    : `${message.slice(0, LONGEST_MESSAGE)}…`;
}

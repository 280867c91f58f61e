// SPDX-License-Identifier: Apache-2.0
import type {
  GovernedRule,
  GovernedSubject,
  SchemaDigest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { absent, failed, knownNames, Told } from './Told';

/**
 * Types of rules that change the values of the fields whose tags they name: client-side field encryption, and masking by
 * an expression. https://docs.confluent.io/cloud/current/sr/fundamentals/data-contracts.html, read 2026-11.
 */
const FIELD_RULES = new Set(['ENCRYPT', 'CEL_FIELD']);

/** The type of rules that encrypt records as a whole. */
const RECORD_RULE = 'ENCRYPT_PAYLOAD';

/** Fields marked as personal data that leave the producer as they are. */
export function unprotectedFields(
  read: (GovernedSubject & { schema: SchemaDigest })[],
): Told {
  const personal = read.filter(({ schema }) => schema.personalFields.length);
  if (personal.length === 0) {
    return absent('No field of its schemas is marked as personal data.');
  }
  const unknown = personal.find(({ settings }) => !settings);
  if (unknown) {
    return failed(`The rules of ${unknown.subject} were not read yet.`);
  }
  return knownNames(
    personal.flatMap(({ schema, settings }) =>
      schema.personalFields
        .filter(({ tags }) => !isProtected(tags, settings?.rules ?? []))
        .map(({ path }) => path),
    ),
  );
}

function isProtected(tags: string[], rules: GovernedRule[]): boolean {
  return rules
    .filter(({ isDisabled }) => !isDisabled)
    .some(
      ({ type, kind, tags: ofRule }) =>
        type === RECORD_RULE ||
        (kind === 'TRANSFORM' &&
          FIELD_RULES.has(type ?? '') &&
          ofRule.some(tag => tags.includes(tag))),
    );
}

// SPDX-License-Identifier: Apache-2.0
import type {
  GovernedSubject,
  ProductGovernance,
  SchemaDigest,
} from '@data-mesh/backstage-plugin-data-products-common';
import { eventMetadata } from './eventMetadata';
import { unprotectedFields } from './personalData';
import { absent, failed, known, Told, ToldFacts } from './Told';
import { settingsFacts } from './settings';

type SchemaFactName =
  | 'documented-fields-fraction'
  | 'event-metadata'
  | 'unprotected-personal-fields'
  | 'weakest-compatibility'
  | 'incompatible-changes';

export function schemaFacts(
  governance: Pick<ProductGovernance, 'product' | 'subjects'>,
  now: Date,
): ToldFacts<SchemaFactName> {
  const { subjects, product } = governance;
  const withSchemas = (
    tell: (read: (GovernedSubject & { schema: SchemaDigest })[]) => Told,
  ): Told => {
    if (subjects.length === 0) return noSchema(governance);
    const read = subjects.flatMap(subject =>
      subject.schema ? [{ ...subject, schema: subject.schema }] : [],
    );
    const missing = subjects.find(({ schema }) => !schema);
    if (missing) {
      return failed(`The schema of ${missing.subject} was not read yet.`);
    }
    const unreadable = read.find(({ schema }) => schema.problem);
    return unreadable
      ? failed(
          `The schema of ${unreadable.subject} cannot be understood: ${unreadable.schema.problem}`,
        )
      : tell(read);
  };

  return {
    'documented-fields-fraction': withSchemas(documentedFraction),
    'event-metadata': withSchemas(read => eventMetadata(product, read)),
    'unprotected-personal-fields': withSchemas(read => unprotectedFields(read)),
    ...settingsFacts(subjects, { now, ifNone: noSchema(governance) }),
  };
}

function noSchema({ product }: Pick<ProductGovernance, 'product'>): Told {
  return product.outputPorts.some(port => !port.subjects)
    ? failed('No Schema Registry answered for its environment.')
    : absent('No schema is registered for its topics.');
}

function documentedFraction(read: { schema: SchemaDigest }[]): Told {
  const sum = (of: (schema: SchemaDigest) => number) =>
    read.reduce((total, { schema }) => total + of(schema), 0);
  const fields = sum(({ fieldCount }) => fieldCount);
  return fields === 0
    ? absent('Its schemas have no fields that could be documented.')
    : known(sum(schema => schema.documentedFieldCount) / fields);
}

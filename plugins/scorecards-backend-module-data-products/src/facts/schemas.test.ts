// SPDX-License-Identifier: Apache-2.0
import type {
  GovernedRule,
  GovernedSubject,
  SchemaDigest,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aGovernedSubject,
  anOutputPort,
  aSchemaDigest,
  someSubjectSettings,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { toldOf } from '../__testUtils__/toldOf';

/** The subjects of `orders`, one for each digest: of the value, then of the key. */
function withSchemas(...schemas: (Partial<SchemaDigest> | undefined)[]) {
  return {
    subjects: schemas.map((schema, index) =>
      aGovernedSubject({
        subject: index === 0 ? 'orders-value' : 'orders-key',
        part: index === 0 ? 'value' : 'key',
        schema: schema && aSchemaDigest(schema),
      }),
    ),
  };
}

const counts = (fieldCount: number, documentedFieldCount: number) => ({
  fieldCount,
  documentedFieldCount,
});

describe('what is told about schemas', () => {
  // prettier-ignore
  test.each<[string, { subjects: GovernedSubject[] }, unknown]>([
    ['all that are documented',            withSchemas(counts(4, 4)),                     1],
    ['those of all subjects together',     withSchemas(counts(8, 4), counts(2, 2)),       0.6],
    ['none of them',                       withSchemas(counts(3, 0)),                     0],
    ['nothing of fields that are not',     withSchemas(counts(0, 0)),                     { absent: expect.stringContaining('no fields') }],
    ['nothing without a schema',           { subjects: [] },                              { absent: 'No schema is registered for its topics.' }],
    ['nothing before it was read',         withSchemas(counts(4, 4), undefined),          { failed: 'The schema of orders-key was not read yet.' }],
    ['nothing of what nobody understands', withSchemas({ problem: 'No JSON' }),           { failed: 'The schema of orders-value cannot be understood: No JSON' }],
  ])('counts %s', (_case, governance, expected) => {
    expect(toldOf('documented-fields-fraction', governance)).toEqual(expected);
  });

  it('is not known where no registry answered', () => {
    const product = { outputPorts: [anOutputPort({ subjects: undefined })] };
    expect(
      toldOf('documented-fields-fraction', { product, subjects: [] }),
    ).toEqual({
      failed: 'No Schema Registry answered for its environment.',
    });
  });

  // prettier-ignore
  test.each<[string[], string[], string[]]>([
    // value fields                              key fields        told
    [['id', 'time', 'source'],                   [],               ['id', 'source', 'time']],
    [['ce_id', 'ce_time', 'ce_source'],          [],               ['id', 'source', 'time']],
    [['orderId', 'placedAt', 'channel'],         [],               ['id', 'source', 'time']],
    [['order_id', 'placed_at'],                  [],               ['id', 'time']],
    [['amount', 'validFrom'],                    ['articleNumber'], ['id', 'time']],
    [['storeId', 'businessDay'],                 [],               ['id', 'time']],
    [['paid', 'format', 'outsource'],            [],               []],
  ])('finds in %j and the key %j the metadata %j', (value, key, expected) => {
    const outputPorts = [
      anOutputPort({
        subjects: [
          { subject: 'orders-value', part: 'value' },
          { subject: 'orders-key', part: 'key' },
        ],
      }),
    ];
    const schemas = withSchemas({ topLevelFields: value }, { topLevelFields: key });
    expect(toldOf('event-metadata', { product: { outputPorts }, ...schemas })).toEqual(expected);
  });

  it('wants metadata in every topic', () => {
    const outputPorts = ['a', 'b'].map(name =>
      anOutputPort({
        name,
        subjects: [{ subject: `${name}-value`, part: 'value' }],
      }),
    );
    const subjects = outputPorts.map(({ name }) =>
      aGovernedSubject({
        subject: `${name}-value`,
        schema: aSchemaDigest({
          topLevelFields: name === 'a' ? ['id', 'time'] : ['id'],
        }),
      }),
    );
    expect(
      toldOf('event-metadata', { product: { outputPorts }, subjects }),
    ).toEqual(['id']);
  });
});

describe('what is told about personal data', () => {
  const personalFields = [
    { path: 'email', tags: ['PII'] },
    { path: 'card.holder', tags: ['PCI', 'PII'] },
  ];
  const aRule = (overrides: Partial<GovernedRule> = {}): GovernedRule => ({
    name: 'encrypt',
    phase: 'domain',
    kind: 'TRANSFORM',
    type: 'ENCRYPT',
    tags: ['PII'],
    isDisabled: false,
    ...overrides,
  });
  const withRules = (...rules: GovernedRule[]) => ({
    subjects: [
      aGovernedSubject({
        schema: aSchemaDigest({ personalFields }),
        settings: someSubjectSettings({ rules }),
      }),
    ],
  });

  // prettier-ignore
  test.each<[string, { subjects: GovernedSubject[] }, unknown]>([
    ['every field without a rule',                 withRules(),                                                        ['card.holder', 'email']],
    ['none whose tags a rule encrypts',            withRules(aRule()),                                                 []],
    ['none whose tags a rule masks',               withRules(aRule({ type: 'CEL_FIELD' })),                            []],
    ['none of records that are encrypted',         withRules(aRule({ type: 'ENCRYPT_PAYLOAD', phase: 'encoding', tags: [] })), []],
    ['those with other tags',                      withRules(aRule({ tags: ['PCI'] })),                                ['email']],
    ['all, when the rule is off',                  withRules(aRule({ isDisabled: true })),                             ['card.holder', 'email']],
    ['all, when the rule only looks',              withRules(aRule({ kind: 'CONDITION', type: 'CEL' })),               ['card.holder', 'email']],
    ['nothing where no field is marked',           withSchemas({}),                                                    { absent: expect.stringContaining('No field') }],
    ['nothing before rules were read',             { subjects: [{ ...withRules().subjects[0]!, settings: undefined }] }, { failed: 'The rules of orders-value were not read yet.' }],
  ])('names %s', (_case, governance, expected) => {
    expect(toldOf('unprotected-personal-fields', governance)).toEqual(expected);
  });
});

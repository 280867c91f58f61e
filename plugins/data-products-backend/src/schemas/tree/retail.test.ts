// SPDX-License-Identifier: Apache-2.0
import {
  createRequestBudget,
  createSchemaRegistryClient,
  createStreamCatalogClient,
  TaggedField,
} from '@data-mesh/confluent-client';
import {
  SCENARIOS,
  startSimulator,
  SubjectSpec,
} from '@data-mesh/confluent-simulator';
import { compareTrees } from '../comparison/compareTrees';
import { flattenFields, readSchemaTree } from './readSchemaTree';

const environment = SCENARIOS.retail({}).environments[0]!;
const subjects = environment.subjects!;
const subjectNamed = (name: string) =>
  subjects.find(subject => subject.name === name)!;

/** @param version - 1 for the first; default: the newest. */
function treeOf(
  { schemaType = 'AVRO', versions }: SubjectSpec,
  version = versions.length,
) {
  const { schema, references = [], metadata } = versions[version - 1]!;
  const textOf = (each: string | object) =>
    typeof each === 'string' ? each : JSON.stringify(each);
  return readSchemaTree(
    {
      format: schemaType,
      text: textOf(schema),
      references: references.map(reference => ({
        name: reference.name,
        text: textOf(subjectNamed(reference.subject).versions[0]!.schema),
      })),
      metadataTags: metadata?.tags,
    },
    { piiTags: ['PII'] },
  );
}

const personalFields = (subject: string) =>
  flattenFields(treeOf(subjectNamed(subject)))
    .filter(({ isPii }) => isPii)
    .map(({ path }) => path);

describe('the schemas of the demo', () => {
  test.each(subjects.map(subject => [subject.name, subject] as const))(
    '%s can be read whole',
    (_name, subject) => {
      for (const version of subject.versions.keys()) {
        expect(treeOf(subject, version + 1)).toMatchObject({
          status: 'read',
          unresolvedReferences: [],
        });
      }
    },
  );

  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['the text of Avro',           'orders-value',     ['customerId']],
    ['the text of Protobuf, and metadata', 'customers-value', ['name', 'email', 'addresses[].street']],
    ['metadata',                   'payments-value',   ['cardHolder', 'cardLast4']],
    ['the text of a reference',    'deliveries-value', ['address.recipient', 'address.street']],
  ])('mark personal data in %s', (_where, subject, expected) => {
    expect(personalFields(subject)).toEqual(expected);
  });

  it('mark personal data that only the stream catalog knows of', async () => {
    const simulator = await startSimulator({
      scenario: 'retail',
      limits: false,
    });
    const connection = {
      baseUrl: simulator.environmentUrl(environment.id),
      credentials: {
        type: 'apiKey' as const,
        key: 'demo-key',
        secret: 'demo-secret',
      },
      budget: createRequestBudget({ requestsPerSecond: 75 }),
    };
    try {
      const { schemaId, schema: text } = await createSchemaRegistryClient(
        connection,
      ).schemaVersion('store-receipts-value', 'latest');
      const tagged: TaggedField[] = [];
      const client = createStreamCatalogClient(connection);
      for await (const page of client.fieldTags()) tagged.push(...page);
      const tree = readSchemaTree(
        {
          format: 'AVRO',
          text,
          catalogTags: tagged.filter(each => each.schemaId === schemaId),
        },
        { piiTags: ['PII'] },
      );
      expect(
        flattenFields(tree)
          .filter(({ isPii }) => isPii)
          .map(({ path }) => path),
      ).toEqual(['cornerCard']);
    } finally {
      await simulator.stop();
    }
  });

  it('have the address to write to, described', () => {
    expect(
      flattenFields(treeOf(subjectNamed('customers-value'))).find(
        ({ name }) => name === 'email',
      ),
    ).toMatchObject({
      type: 'string',
      doc: 'E-mail address of the customer, confirmed by a click.',
    });
  });

  it('have categories inside categories', () => {
    expect(
      flattenFields(treeOf(subjectNamed('product-catalog-value'))).find(
        ({ repeats }) => repeats !== undefined,
      ),
    ).toMatchObject({ path: 'category.parent', repeats: 'category' });
  });

  it('show in a comparison how an amount became exact', () => {
    const orders = subjectNamed('orders-value');
    expect(compareTrees(treeOf(orders, 3), treeOf(orders, 4))).toEqual([
      {
        path: 'total',
        kind: 'changed',
        aspects: [
          { aspect: 'type', before: 'double', after: 'bytes (decimal 12, 2)' },
          {
            aspect: 'doc',
            before: 'In euros, all taxes included.',
            after: 'In euros to the cent, taxes included.',
          },
        ],
      },
    ]);
    expect(
      compareTrees(treeOf(orders, 4), treeOf(orders, 5))?.map(
        ({ kind, path }) => `${kind} ${path}`,
      ),
    ).toEqual([
      'added lines',
      'added lines[].articleNumber',
      'added lines[].quantity',
      'added lines[].price',
    ]);
  });
});

// SPDX-License-Identifier: Apache-2.0

import {
  DataProduct,
  OutputPort,
  ProductChange,
  ResolvedReference,
  tierText,
} from '@data-mesh/backstage-plugin-data-products-common';

export type FieldChange = Pick<
  ProductChange,
  'field' | 'kind' | 'before' | 'after'
>;

const FIELDS: [
  field: keyof DataProduct,
  toText: (product: DataProduct) => string | undefined,
][] = [
  ['title', product => product.title],
  ['description', product => product.description],
  ['lifecycle', product => product.lifecycle],
  ['owner', product => referenceText(product.owner)],
  ['ownerEmail', product => product.ownerEmail],
  ['domain', product => referenceText(product.domain)],
  [
    'qualityTier',
    product => product.qualityTier && tierText(product.qualityTier),
  ],
  ['slaTier', product => product.slaTier && tierText(product.slaTier)],
  ['successor', product => referenceText(product.successor)],
  ['endsOn', product => product.endsOn],
  ['tags', product => listText(product.tags)],
];

const PORT_DETAILS: [
  label: string,
  toText: (port: OutputPort) => string | undefined,
][] = [
  ['description', port => port.description],
  ['partitions', port => port.partitions?.toString()],
  ['replication factor', port => port.replicationFactor?.toString()],
  ['retention in ms', port => port.retentionMs?.toString()],
  [
    'cleanup policy',
    port => port.cleanupPolicy && listText(port.cleanupPolicy),
  ],
  ['created at', port => port.createdAt],
  [
    'subjects',
    port => port.subjects && listText(port.subjects.map(item => item.subject)),
  ],
];

/**
 * What Confluent says differently of a product, one row a field; one for each attribute and for each detail of a port.
 * What only the portal decides (which entity an owner's name means, issues) is no change, and neither is what one of
 * the two reads could not find out.
 */
export function productChanges(
  before: DataProduct,
  after: DataProduct,
): FieldChange[] {
  return [
    ...FIELDS.flatMap(([field, toText]) =>
      change(field, toText(before), toText(after)),
    ),
    ...namedChanges(
      'attributes',
      attributeTexts(before),
      attributeTexts(after),
    ),
    ...portChanges(before.outputPorts, after.outputPorts),
  ];
}

function portChanges(before: OutputPort[], after: OutputPort[]): FieldChange[] {
  const afterByName = new Map(after.map(port => [port.qualifiedName, port]));
  const beforeNames = new Set(before.map(port => port.qualifiedName));
  return [
    ...before.flatMap(port => {
      const next = afterByName.get(port.qualifiedName);
      return next
        ? portDetailChanges(port, next)
        : change('outputPorts', port.name, undefined);
    }),
    ...after
      .filter(port => !beforeNames.has(port.qualifiedName))
      .flatMap(port => change('outputPorts', undefined, port.name)),
  ];
}

function portDetailChanges(before: OutputPort, after: OutputPort) {
  const isSubjectsKnown = before.subjects && after.subjects;
  return PORT_DETAILS.filter(
    ([label]) => label !== 'subjects' || isSubjectsKnown,
  ).flatMap(([label, toText]) => {
    const sayOf = (port: OutputPort) => {
      const text = toText(port);
      return text === undefined ? undefined : `${port.name}: ${label} ${text}`;
    };
    return change('outputPorts', sayOf(before), sayOf(after));
  });
}

function attributeTexts(product: DataProduct): Map<string, string> {
  return new Map(
    product.attributes.map(({ name, value }) => [name, `${name}: ${value}`]),
  );
}

function namedChanges(
  field: string,
  before: Map<string, string>,
  after: Map<string, string>,
): FieldChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap(name =>
    change(field, before.get(name), after.get(name)),
  );
}

function change(
  field: string,
  before: string | undefined,
  after: string | undefined,
): FieldChange[] {
  if (before === after) return [];
  if (before === undefined) return [{ field, kind: 'added', after }];
  if (after === undefined) return [{ field, kind: 'removed', before }];
  return [{ field, kind: 'changed', before, after }];
}

function referenceText(reference: ResolvedReference): string | undefined {
  return reference.status === 'missing' ? undefined : reference.text;
}

function listText(values: string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(', ');
}

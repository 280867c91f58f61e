// SPDX-License-Identifier: Apache-2.0
import type { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { givenAttributes } from './attributes';
import { failed, known, knownNames, Told, ToldFacts } from './Told';

/** Attributes that say what the keys of a product's topics are. */
const KEY_ATTRIBUTES = ['key', 'keyFormat'];

type Topics = Pick<DataProduct, 'outputPorts' | 'attributes'>;

export function topicFacts(
  product: Topics,
  context: { topicNamePattern: RegExp },
): ToldFacts<
  | 'topics-against-naming'
  | 'longest-topic-name'
  | 'topics-without-cluster'
  | 'topics-without-value-schema'
  | 'keys'
> {
  const { outputPorts } = product;
  const names = outputPorts.map(({ name }) => name);
  return {
    'topics-against-naming': knownNames(
      names.filter(name => !context.topicNamePattern.test(name)),
    ),
    'longest-topic-name': known(Math.max(...names.map(({ length }) => length))),
    'topics-without-cluster': knownNames(
      outputPorts
        .filter(({ clusterId }) => clusterId === undefined)
        .map(({ name }) => name),
    ),
    'topics-without-value-schema': topicsWithoutValueSchema(product),
    keys: keys(product),
  };
}

/** No answer is not an empty one. */
const NOBODY_ASKED = failed(
  'Which schemas its topics have is not known, because no Schema Registry answered for its environment.',
);

function topicsWithoutValueSchema({ outputPorts }: Topics): Told {
  if (outputPorts.some(({ subjects }) => !subjects)) return NOBODY_ASKED;
  return knownNames(
    outputPorts
      .filter(({ subjects }) => !subjects?.some(({ part }) => part === 'value'))
      .map(({ name }) => name),
  );
}

function keys(product: Topics): Told {
  const { outputPorts } = product;
  if (givenAttributes(product, KEY_ATTRIBUTES).length > 0) {
    return known('declared');
  }
  if (outputPorts.some(({ subjects }) => !subjects)) return NOBODY_ASKED;
  const haveAllSchemas = outputPorts.every(({ subjects }) =>
    subjects?.some(({ part }) => part === 'key'),
  );
  return known(haveAllSchemas ? 'schema' : 'undeclared');
}

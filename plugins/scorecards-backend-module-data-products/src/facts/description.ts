// SPDX-License-Identifier: Apache-2.0
import type { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { givenAttributes } from './attributes';
import { known, knownNames, ToldFacts } from './Told';

const PARTS = ['purpose', 'limitations', 'usage'] as const;

/** Texts that generators write, and notes to oneself; the first is what Confluent's demo of a data mesh gives. */
const TEMPLATES = [
  /^(this is )?(a |the )?data product (from|for|of) (the )?.{0,249} topic\.?$/i,
  /^(a |the )?(kafka )?(topic|stream|data product)( for| of)? .{0,249} (events|data|messages)\.?$/i,
  /\b(todo|tbd|fixme|lorem ipsum|change me|placeholder)\b/i,
  /^(add|write|enter|your) (a |the )?description( here)?\b/i,
];

export function descriptionFacts(
  product: Pick<
    DataProduct,
    'title' | 'description' | 'attributes' | 'outputPorts'
  >,
): ToldFacts<
  'description-length' | 'description-is-template' | 'description-parts'
> {
  const description = product.description?.trim() ?? '';
  const names = [product.title, ...product.outputPorts.map(({ name }) => name)];
  return {
    'description-length': known(description.length),
    'description-is-template': known(isTemplate(description, names)),
    'description-parts': knownNames(givenAttributes(product, PARTS)),
  };
}

function isTemplate(description: string, names: string[]): boolean {
  const words = wordsOf(description);
  return (
    names.some(name => wordsOf(name) === words) ||
    TEMPLATES.some(template => template.test(description))
  );
}

/** `Orders, v1` and `orders.v1` are the same words. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .join(' ');
}

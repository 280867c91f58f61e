// SPDX-License-Identifier: Apache-2.0
import {
  ProductDocument,
  ProductDocumentField,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ENVIRONMENT_ID, NAMESPACE } from '../../processes/backendConfig';

export const FIELDS_PER_PRODUCT = 20;

const THINGS = wordsOf(
  'account address basket batch branch brand bundle campaign card carrier cart category channel claim contract country ' +
    'coupon courier customer delivery depot device discount driver employee exchange order parcel partner payer payment ' +
    'pick price product promotion purchase quote receipt refund region return route sale season segment session shelf ' +
    'shipment shop store supplier tax ticket transfer truck vendor voucher warehouse zone',
);
const FACTS = wordsOf(
  'amount balance barcode birthday city class code colour comment cost count created currency date depth discounted due ' +
    'email ended expected fee flag height id kind label language latitude length level limit longitude name note number ' +
    'opened origin paid percentage phone position postcode priority quantity rank rate reason received reference score ' +
    'sequence size source started state status street sum time title total type updated value version weight',
);

function wordsOf(text: string): string[] {
  return text.split(' ');
}

function pick(words: string[], n: number): string {
  return words[n % words.length] ?? '';
}

const capitalized = (word: string) =>
  `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** What people type who look for a field, the same for the same number. A tenth of the products or so has both words. */
export function searchedTerm(n: number): string {
  return `${pick(THINGS, n * 13)} ${pick(FACTS, n * 29)}`;
}

/** A product whose fields are written in one of the usual ways; the same for the same number. */
export function searchedProduct(n: number): ProductDocument {
  const title = `${pick(THINGS, n)}-${pick(FACTS, n * 7)}-${n}`;
  return {
    entityRef: `dataproduct:${NAMESPACE}/${title}`,
    title,
    description: `What is known of each ${pick(THINGS, n)}, one event for each change of it.`,
    environmentId: ENVIRONMENT_ID,
    ownerRef: `group:default/team-${n % 80}`,
    domainRef: `domain:default/area-${n % 12}`,
    lifecycle: 'active',
    tags: ['Finance'],
    topics: [title.replaceAll('-', '.')],
    fields: Array.from({ length: FIELDS_PER_PRODUCT }, (_, field) =>
      searchedField(n, field, title),
    ),
  };
}

function searchedField(
  n: number,
  field: number,
  title: string,
): ProductDocumentField {
  const thing = pick(THINGS, n * 17 + field * 3);
  const fact = pick(FACTS, n * 31 + field * 7);
  const spellings = [
    `${thing}${capitalized(fact)}`,
    `${thing}_${fact}`,
    `${thing}.${fact}`,
  ];
  return {
    subject: `${title}-value`,
    path: pick(spellings, n),
    type: 'string',
    doc: field % 3 === 0 ? `The ${fact} of the ${thing}.` : undefined,
    tags: [],
    isPii: fact === 'email',
  };
}

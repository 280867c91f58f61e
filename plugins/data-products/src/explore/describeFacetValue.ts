// SPDX-License-Identifier: Apache-2.0
import {
  EnvironmentInfo,
  Facet,
  FacetKey,
  FacetValue,
  isExtraColumnKey,
  parseQualityTier,
  parseSlaTier,
  PRODUCT_STATUSES,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  describeQualityTier,
  describeSlaTier,
  TierSource,
} from '../terms/tiers';
import type { Translate } from '../translation/ref';

/** A choice of a facet in words, or the entity that has the words. */
export type FacetWords =
  | { kind: 'entity'; entityRef: string }
  | {
      kind: 'words';
      label: string;
      /** What it means, as a sentence, where that is known. */
      meaning?: string;
      /** True for what somebody wrote and the portal does not know. */
      isAsWritten?: boolean;
    };

export interface DescribeFacetOptions extends TierSource {
  environments: EnvironmentInfo[];
}

/** What the back end calls the choice of what nobody knows; an address may have it while no product does. */
const UNKNOWN = '~unknown';

/** Says what a choice of a facet is. */
export function describeFacetValue(
  facet: FacetKey,
  choice: FacetValue,
  options: DescribeFacetOptions,
): FacetWords {
  const { t } = options;
  if (isExtraColumnKey(facet)) {
    const isUnknown = choice.kind === 'unknown' || choice.value === UNKNOWN;
    return {
      kind: 'words',
      label: isUnknown
        ? t('explore.facetNotKnown')
        : (choice.text ?? choice.value),
    };
  }
  switch (choice.kind) {
    case 'entity':
      return { kind: 'entity', entityRef: choice.value };
    case 'missing':
      return {
        kind: 'words',
        label: t('term.notSet'),
        meaning: t(`explore.facetMissing.${facet}`),
      };
    case 'unknown':
      return {
        kind: 'words',
        label: t('explore.facetUnknown'),
        meaning: t('explore.facetUnknownMeaning'),
      };
    case 'text':
      return {
        kind: 'words',
        label: choice.text ?? choice.value,
        meaning: t('explore.facetTextMeaning'),
        isAsWritten: true,
      };
    case 'term':
      return describeTerm(facet, choice, options);
    default:
      return choice.kind satisfies never;
  }
}

function describeTerm(
  facet: Facet,
  choice: FacetValue,
  options: DescribeFacetOptions,
): FacetWords {
  const { environments, t } = options;
  const { value, text = value } = choice;
  switch (facet) {
    case 'environment':
      return {
        kind: 'words',
        label: environments.find(({ id }) => id === value)?.title ?? text,
      };
    case 'lifecycle': {
      const status = PRODUCT_STATUSES.find(known => known === value);
      return {
        kind: 'words',
        label: status ? t(`term.lifecycle.${status}`) : text,
        meaning: status && t(`term.lifecycleMeaning.${status}`),
      };
    }
    case 'qualityTier': {
      const words = describeQualityTier(parseQualityTier(value), options);
      return { kind: 'words', label: words.label, meaning: words.meaning };
    }
    case 'slaTier': {
      const words = describeSlaTier(parseSlaTier(value), options);
      return { kind: 'words', label: words.label, meaning: words.meaning };
    }
    case 'pii': {
      const answer = PII_ANSWERS.find(known => known === value);
      return {
        kind: 'words',
        label: answer ? t(`term.pii.${answer}`) : text,
        meaning: answer && t(`term.piiMeaning.${answer}`),
      };
    }
    case 'format':
      return { kind: 'words', label: describeFormat(text, t) };
    case 'domain':
    case 'owner':
    case 'tag':
      return { kind: 'words', label: text };
    default:
      return facet satisfies never;
  }
}

const PII_ANSWERS = ['yes', 'no'] as const;

const FORMATS = ['AVRO', 'JSON', 'PROTOBUF'] as const;

/** A format of schemas by the name people have for it; as the registry has it when nobody has another. */
export function describeFormat(format: string, t: Translate): string {
  const known = FORMATS.find(candidate => candidate === format);
  return known ? t(`term.format.${known}`) : format;
}

/** What goes by an entity ref: kind, namespace and name. */
const ENTITY_REF = /^[\w-]+:[\w.-]+\/[\w.-]+$/;

/**
 * The choice that goes by a value; when the back end does not list it, what an address most likely means by it.
 *
 * @param listed - What the back end lists of the facet.
 */
export function facetChoice(
  facet: FacetKey,
  value: string,
  listed: FacetValue[] = [],
): FacetValue {
  const isEntity =
    (facet === 'owner' || facet === 'domain') && ENTITY_REF.test(value);
  return (
    listed.find(choice => choice.value === value) ?? {
      value,
      kind: isEntity ? 'entity' : 'term',
      count: 0,
    }
  );
}

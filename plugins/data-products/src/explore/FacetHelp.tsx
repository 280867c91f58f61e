// SPDX-License-Identifier: Apache-2.0
import { ButtonIcon, DialogTrigger, Popover } from '@backstage/ui';
import { RiInformationLine } from '@remixicon/react';
import {
  Facet,
  PRODUCT_STATUSES,
  QUALITY_TIERS,
  SLA_TIERS,
} from '@data-mesh/backstage-plugin-data-products-common';
import { Glossary, GlossaryEntry } from '../terms/Glossary';
import { Translate, useText } from '../translation/ref';

/** Says what a facet is about, and what its words mean. */
export function FacetHelp(props: { facet: Facet; name: string }) {
  const t = useText();
  const { facet, name } = props;
  return (
    <DialogTrigger>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiInformationLine color="var(--bui-fg-secondary)" />}
        aria-label={t('explore.filters.about', { facet: name })}
        style={{ margin: '-0.35rem 0' }}
      />
      <Popover placement="right top">
        <Glossary entries={facetEntries(facet, t)} />
      </Popover>
    </DialogTrigger>
  );
}

/** The facet itself, then the words it is chosen by. */
function facetEntries(facet: Facet, t: Translate): GlossaryEntry[] {
  return [
    {
      word: t(`term.concept.${facet}`),
      meaning: t(`term.conceptMeaning.${facet}`),
    },
    ...wordsOf(facet, t),
  ];
}

function wordsOf(facet: Facet, t: Translate): GlossaryEntry[] {
  switch (facet) {
    case 'lifecycle':
      return PRODUCT_STATUSES.map(status => ({
        word: t(`term.lifecycle.${status}`),
        meaning: t(`term.lifecycleMeaning.${status}`),
      }));
    case 'qualityTier':
      return QUALITY_TIERS.map(tier => ({
        word: t(`term.qualityTier.${tier}`),
        meaning: t(`term.qualityTierMeaning.${tier}`),
      }));
    case 'slaTier':
      return SLA_TIERS.map(tier => ({
        word: t(`term.slaTier.${tier}`),
        meaning: t(`term.slaTierMeaning.${tier}`),
      }));
    case 'pii':
      return (['yes', 'no'] as const).map(answer => ({
        word: t(`term.pii.${answer}`),
        meaning: t(`term.piiMeaning.${answer}`),
      }));
    case 'environment':
    case 'domain':
    case 'owner':
    case 'tag':
    case 'format':
      return [];
    default:
      return facet satisfies never;
  }
}

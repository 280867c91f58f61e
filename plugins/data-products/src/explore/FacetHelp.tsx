// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react';
import { Popover } from '@backstage/ui';
import { RiInformationLine } from '@remixicon/react';
import {
  Facet,
  PRODUCT_STATUSES,
  QUALITY_TIERS,
  SLA_TIERS,
} from '@data-mesh/backstage-plugin-data-products-common';
import { PLAIN_BUTTON } from '@data-mesh/backstage-plugin-data-products-react';
import { Glossary, GlossaryEntry } from '../terms/Glossary';
import { Translate, useText } from '../translation/ref';

/**
 * Says what a facet is about, and what its words mean.
 *
 * @remarks What it opens is drawn only then: a page has nine of them, and hardly anybody opens one.
 */
export function FacetHelp(props: { facet: Facet; name: string }) {
  const t = useText();
  const { facet, name } = props;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const label = t('explore.filters.about', { facet: name });
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        style={{
          ...PLAIN_BUTTON,
          justifyContent: 'center',
          width: '2rem',
          height: '2rem',
          margin: '-0.35rem 0',
        }}
        onClick={() => setOpen(true)}
      >
        <RiInformationLine
          size={16}
          color="var(--bui-fg-secondary)"
          aria-hidden
        />
      </button>
      {isOpen && (
        <Popover
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
          placement="right top"
          aria-label={label}
        >
          <Glossary entries={facetEntries(facet, t)} />
        </Popover>
      )}
    </>
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

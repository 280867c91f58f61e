// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react';
import { Popover } from '@backstage/ui';
import { RiInformationLine } from '@remixicon/react';
import {
  Facet,
  FacetKey,
  isExtraColumnKey,
  PRODUCT_STATUSES,
  QUALITY_TIERS,
  SLA_TIERS,
} from '@data-mesh/backstage-plugin-data-products-common';
import { PLAIN_BUTTON } from '@data-mesh/backstage-plugin-data-products-react';
import { Glossary, GlossaryEntry } from '../terms/Glossary';
import { qualityTierEntry, slaTierEntry, TierSource } from '../terms/tiers';
import { useTiers } from '../terms/useTiers';
import { useText } from '../translation/ref';

/**
 * Says what a facet is about, and what its words mean.
 *
 * @remarks What it opens is drawn only then: a page has nine of them and more, and hardly anybody opens one.
 */
export function FacetHelp(props: {
  facet: FacetKey;
  name: string;
  /** Of a facet that another plugin adds; without it there is nothing to say. */
  help?: string;
}) {
  const t = useText();
  const { facet, name, help } = props;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const label = t('explore.filters.about', { facet: name });
  if (isExtraColumnKey(facet) && !help) return null;
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
          {isExtraColumnKey(facet) ? (
            <Glossary entries={[{ word: name, meaning: help ?? '' }]} />
          ) : (
            <FacetGlossary facet={facet} />
          )}
        </Popover>
      )}
    </>
  );
}

function FacetGlossary(props: { facet: Facet }) {
  return <Glossary entries={facetEntries(props.facet, useTiers())} />;
}

/** The facet itself, then the words it is chosen by. */
function facetEntries(facet: Facet, source: TierSource): GlossaryEntry[] {
  const { t } = source;
  return [
    {
      word: t(`term.concept.${facet}`),
      meaning: t(`term.conceptMeaning.${facet}`),
    },
    ...wordsOf(facet, source),
  ];
}

function wordsOf(facet: Facet, source: TierSource): GlossaryEntry[] {
  const { t } = source;
  switch (facet) {
    case 'lifecycle':
      return PRODUCT_STATUSES.map(status => ({
        word: t(`term.lifecycle.${status}`),
        meaning: t(`term.lifecycleMeaning.${status}`),
      }));
    case 'qualityTier':
      return QUALITY_TIERS.map(tier => {
        const { label, meaning } = qualityTierEntry(tier, source);
        return { word: label, meaning };
      });
    case 'slaTier':
      return SLA_TIERS.map(tier => {
        const { label, meaning } = slaTierEntry(tier, source);
        return { word: label, meaning };
      });
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

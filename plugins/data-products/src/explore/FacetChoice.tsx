// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import {
  PLAIN_BUTTON,
  PlainText,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import type { FacetWords } from './describeFacetValue';
import { FacetRow } from './facetRows';
import { PlainCheckbox } from './PlainCheckbox';

interface FacetChoiceProps {
  row: FacetRow;
  words: FacetWords;
  /** True where some row of the facet has parts, so that all labels begin below each other. */
  isTree: boolean;
  onToggle: () => void;
  onToggleParts: () => void;
}

/** One choice of a facet: tick it, see how many products have it, and open what it consists of. */
export function FacetChoice(props: FacetChoiceProps) {
  const { words } = props;
  return words.kind === 'entity' ? (
    <EntityChoice {...props} entityRef={words.entityRef} />
  ) : (
    <ChoiceRow
      {...props}
      label={words.label}
      meaning={words.meaning}
      visible={words.isAsWritten ? <em>{words.label}</em> : words.label}
    />
  );
}

function EntityChoice(props: FacetChoiceProps & { entityRef: string }) {
  const { primaryTitle, entityRef } = useEntityPresentation(props.entityRef);
  return (
    <ChoiceRow
      {...props}
      label={primaryTitle}
      meaning={entityRef}
      visible={primaryTitle}
    />
  );
}

const INDENT_REM = 1;

function ChoiceRow(
  props: FacetChoiceProps & {
    label: string;
    meaning?: string;
    visible: ReactNode;
  },
) {
  const t = useText();
  const locale = useLocale();
  const { row, label } = props;
  const { count } = row.choice;
  const Arrow = row.isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    <li
      style={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 'var(--bui-space-1)',
        paddingInlineStart: `${row.depth * INDENT_REM}rem`,
      }}
    >
      {row.hasParts && (
        <button
          type="button"
          style={{ ...PLAIN_BUTTON, flex: 'none', height: '1.15rem' }}
          aria-expanded={row.isOpen}
          aria-label={
            row.isOpen
              ? t('explore.filters.hideParts', { label })
              : t('explore.filters.showParts', { label })
          }
          onClick={props.onToggleParts}
        >
          <Arrow size={16} aria-hidden />
        </button>
      )}
      {props.isTree && !row.hasParts && (
        <span style={{ flex: 'none', width: '1rem' }} />
      )}
      <span
        title={props.meaning}
        style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}
      >
        <PlainCheckbox
          label={t('explore.filters.choice', { label, count })}
          isSelected={row.isChosen || row.isIncluded}
          isDisabled={row.isIncluded && !row.isChosen}
          onChange={props.onToggle}
        >
          <PlainText>{props.visible}</PlainText>
        </PlainCheckbox>
      </span>
      <PlainText
        isSmall
        isQuiet
        isHiddenToReaders
        style={{ fontVariantNumeric: 'tabular-nums' }}
      >
        {new Intl.NumberFormat(locale).format(count)}
      </PlainText>
    </li>
  );
}

// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { RiEyeOffLine } from '@remixicon/react';
import type { SampledPart } from '@data-mesh/backstage-plugin-data-products-common';
import {
  PlainText,
  useLocale,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useLiveText } from '../../translation/liveRef';
import { describePart } from './describePart';

/** The key or the value of a record in a cell: at most four lines of what it says, or why it says nothing. */
export function PartText(props: { part: SampledPart; which: 'key' | 'value' }) {
  const t = useLiveText();
  const locale = useLocale();
  const { part, which } = props;
  if (part.kind === 'hidden') {
    return <HiddenMark why={t('preview.part.hiddenHelp')} />;
  }
  const { text, isContent, note, help } = describePart(part, which, {
    t,
    locale,
  });
  if (isContent) {
    return (
      <span style={{ display: 'grid' }}>
        <Content title={text}>{text}</Content>
        {note && (
          <PlainText isSmall isQuiet>
            {note}
          </PlainText>
        )}
      </span>
    );
  }
  return (
    <span style={{ display: 'grid' }}>
      <PlainText isQuiet style={{ fontStyle: 'italic' }}>
        {text}
      </PlainText>
      {part.kind === 'undecodable' && (
        <PlainText isSmall isQuiet>
          {help}
        </PlainText>
      )}
    </span>
  );
}

const MOST_LINES = 4;

/** What a record itself says, no more than so many lines of it. */
export function Content(props: {
  title?: string;
  mostLines?: number;
  children: ReactNode;
}) {
  return (
    <span
      title={props.title}
      style={{
        display: '-webkit-box',
        WebkitBoxOrient: 'vertical',
        WebkitLineClamp: props.mostLines ?? MOST_LINES,
        overflow: 'hidden',
        overflowWrap: 'anywhere',
        fontFamily: 'var(--bui-font-monospace)',
        fontSize: 'var(--bui-font-size-2)',
      }}
    >
      {props.children}
    </span>
  );
}

/** Stands where something is hidden; says why on hover. */
export function HiddenMark(props: { why: string | undefined }) {
  const t = useLiveText();
  return (
    <span
      title={props.why}
      style={{
        display: 'inline-flex',
        gap: 'var(--bui-space-1)',
        color: 'var(--bui-fg-secondary)',
      }}
    >
      <RiEyeOffLine
        size={16}
        aria-hidden
        style={{ flex: 'none', marginTop: '0.15em' }}
      />
      {t('preview.table.hidden')}
    </span>
  );
}

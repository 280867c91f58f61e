// SPDX-License-Identifier: Apache-2.0
import {
  InlineCode,
  PlainText,
} from '@data-mesh/backstage-plugin-data-products-react';
import { useLiveText } from '../../translation/liveRef';
import { ToneIcon } from '../ToneIcon';
import { AttainmentRow } from './attainmentRows';

/** How far the promise was kept, a line for each period. */
export function AttainmentList(props: {
  rows: AttainmentRow[];
  /** In percent. */
  target: string | undefined;
  /** What else is to be known of it. */
  note?: string;
}) {
  const t = useLiveText();
  return (
    <div style={{ display: 'grid', gap: 'var(--bui-space-1)' }}>
      <ul
        style={{
          listStyle: 'none',
          margin: 0,
          padding: 0,
          display: 'flex',
          flexWrap: 'wrap',
          gap: 'var(--bui-space-1) var(--bui-space-5)',
        }}
      >
        {props.rows.map(({ period, title, tone, text, note }) => (
          <li
            key={period}
            style={{ display: 'flex', gap: 'var(--bui-space-1)' }}
          >
            <ToneIcon tone={tone} />
            <PlainText isQuiet={tone === 'unknown'}>
              {title}: <strong>{text}</strong>
              {note && ` ${note}`}
            </PlainText>
          </li>
        ))}
      </ul>
      {props.note && (
        <PlainText isSmall isQuiet>
          <InlineCode text={props.note} />
        </PlainText>
      )}
      {props.target && (
        <PlainText isSmall isQuiet>
          {t('health.attainment.target', { target: props.target })}
        </PlainText>
      )}
    </div>
  );
}

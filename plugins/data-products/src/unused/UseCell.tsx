// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import {
  InlineCode,
  PlainText,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import { ToneIcon } from '../live/ToneIcon';
import { DescribedUse } from './describeUse';

/** What is said of the use of a product, above what speaks for it. */
export function UseCell(props: { use: DescribedUse; children?: ReactNode }) {
  const { tone, text, evidence } = props.use;
  return (
    <div style={{ display: 'grid', gap: 'var(--bui-space-1)', minWidth: 0 }}>
      <span style={{ display: 'flex', gap: 'var(--bui-space-1)' }}>
        <ToneIcon tone={tone} />
        <PlainText isQuiet={tone === 'unknown'}>{text}</PlainText>
      </span>
      {evidence.map(line => (
        <PlainText key={line.text} isSmall isQuiet>
          <InlineCode text={line.text} />
          {line.at && (
            <>
              {' '}
              <RelativeTime at={line.at} />
            </>
          )}
        </PlainText>
      ))}
      {props.children}
    </div>
  );
}

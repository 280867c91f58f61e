// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { ScrollRegion } from '@data-mesh/backstage-plugin-data-products-react';
import { chunkLines } from './chunkLines';

const LINE_HEIGHT = 1.5;
/** Lines that the browser lays out together, when they come into view. */
const CHUNK = 200;

/** A text of any length in a frame of its own: the browser lays out only what is in view, and still finds all of it. */
export function LongText(props: { label: string; text: string }) {
  const chunks = useMemo(() => chunkLines(props.text, CHUNK), [props.text]);
  return (
    <ScrollRegion
      as="pre"
      label={props.label}
      style={{
        margin: 0,
        padding: 'var(--bui-space-3)',
        maxHeight: '70vh',
        background: 'var(--bui-bg-neutral-2)',
        borderRadius: 'var(--bui-radius-2)',
        fontFamily: 'var(--bui-font-monospace)',
        fontSize: 'var(--bui-font-size-2)',
        lineHeight: LINE_HEIGHT,
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        tabSize: 2,
      }}
    >
      {chunks.map((chunk, index) => (
        <span
          key={index}
          style={{
            display: 'block',
            contentVisibility: chunks.length > 1 ? 'auto' : undefined,
            containIntrinsicHeight: `auto ${chunk.lineCount * LINE_HEIGHT}em`,
          }}
        >
          {chunk.text}
        </span>
      ))}
    </ScrollRegion>
  );
}

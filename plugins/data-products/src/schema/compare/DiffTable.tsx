// SPDX-License-Identifier: Apache-2.0
import { CSSProperties, Fragment } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import { ScrollRegion } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../../translation/ref';
import { DiffLine, DiffPart, pairLines } from './textDiff';

const NUMBER: CSSProperties = {
  width: '3.5rem',
  padding: '0 var(--bui-space-2)',
  textAlign: 'end',
  verticalAlign: 'top',
  color: 'var(--bui-fg-secondary)',
  userSelect: 'none',
};
const LINE: CSSProperties = {
  padding: '0 var(--bui-space-2)',
  verticalAlign: 'top',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
};
const FOLDED: CSSProperties = {
  padding: 'var(--bui-space-1) var(--bui-space-2)',
  background: 'var(--bui-bg-neutral-2)',
  color: 'var(--bui-fg-primary)',
};
const COLORS: Record<DiffLine['kind'], CSSProperties> = {
  same: {},
  added: {
    background: 'var(--bui-positive-bg-subdued)',
    color: 'var(--bui-positive-fg-subdued)',
  },
  removed: {
    background: 'var(--bui-negative-bg-subdued)',
    color: 'var(--bui-negative-fg-subdued)',
  },
};
const SIGN: Record<DiffLine['kind'], string> = {
  same: ' ',
  added: '+',
  removed: '−',
};
/** A whole schema may be one line. */
const LONGEST_LINE = 2_000;

/** Two texts, one below the other or side by side; what is equal far from any change is folded. */
export function DiffTable(props: {
  label: string;
  versions: { from: number; to: number };
  parts: DiffPart[];
  layout: 'unified' | 'sideBySide';
}) {
  const t = useText();
  const { versions, parts, layout } = props;
  const isSideBySide = layout === 'sideBySide';
  return (
    <ScrollRegion
      label={props.label}
      style={{
        maxHeight: '80vh',
        border: '1px solid var(--bui-border-2)',
        borderRadius: 'var(--bui-radius-2)',
      }}
    >
      <table
        style={{
          width: '100%',
          minWidth: isSideBySide ? '50rem' : undefined,
          tableLayout: 'fixed',
          borderCollapse: 'collapse',
          fontFamily: 'var(--bui-font-monospace)',
          fontSize: 'var(--bui-font-size-2)',
          lineHeight: 1.5,
        }}
      >
        <colgroup>
          <col style={{ width: '3.5rem' }} />
          {isSideBySide && <col />}
          <col style={{ width: '3.5rem' }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            {[versions.from, versions.to].map((version, side) => (
              <th
                key={side}
                scope="col"
                colSpan={isSideBySide || side === 1 ? 2 : 1}
                style={{ ...FOLDED, textAlign: 'start' }}
              >
                {isSideBySide
                  ? t('schema.version.option', { version: String(version) })
                  : version}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part, index) =>
            part.type === 'folded' ? (
              <tr key={index}>
                <td colSpan={isSideBySide ? 4 : 3} style={FOLDED}>
                  {t('schema.compare.text.folded', { count: part.count })}
                </td>
              </tr>
            ) : (
              <Fragment key={index}>
                {isSideBySide ? (
                  <PairedLines lines={part.lines} />
                ) : (
                  <UnifiedLines lines={part.lines} />
                )}
              </Fragment>
            ),
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function UnifiedLines(props: { lines: DiffLine[] }) {
  return (
    <>
      {props.lines.map((line, index) => (
        <tr key={index} style={COLORS[line.kind]}>
          <td style={{ ...NUMBER, color: 'inherit' }}>{line.before}</td>
          <td style={{ ...NUMBER, color: 'inherit' }}>{line.after}</td>
          <td style={LINE}>
            <LineText line={line} />
          </td>
        </tr>
      ))}
    </>
  );
}

function PairedLines(props: { lines: DiffLine[] }) {
  return (
    <>
      {pairLines(props.lines).map(({ before, after }, index) => (
        <tr key={index}>
          <Side line={before} number={before?.before} />
          <Side line={after} number={after?.after} />
        </tr>
      ))}
    </>
  );
}

function Side(props: {
  line: DiffLine | undefined;
  number: number | undefined;
}) {
  const { line } = props;
  const colors = line
    ? COLORS[line.kind]
    : { background: 'var(--bui-bg-neutral-2)' };
  return (
    <>
      <td style={{ ...NUMBER, ...colors }}>{props.number}</td>
      <td style={{ ...LINE, ...colors }}>{line && <LineText line={line} />}</td>
    </>
  );
}

function LineText(props: { line: DiffLine }) {
  const t = useText();
  const { kind, text } = props.line;
  return (
    <>
      {kind === 'same' ? null : (
        <VisuallyHidden>{`${t(`schema.compare.text.${kind}`)}: `}</VisuallyHidden>
      )}
      <span aria-hidden style={{ userSelect: 'none' }}>
        {SIGN[kind]}{' '}
      </span>
      {text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text}
    </>
  );
}

// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { Flex, Text } from '@backstage/ui';
import { PlainText } from '@data-mesh/backstage-plugin-data-products-react';
import { DescribedScorecard } from '../entity/useEntityScorecards';
import { useDay } from '../time/useDay';
import { useText } from '../translation/ref';
import { ResultRow } from './orderResults';
import { ResultDetail } from './ResultDetail';
import { StatusMark } from './StatusMark';

/** One result in a line; opened, it says why it matters, how to fix it, and what it rests on. */
export function ResultItem(props: {
  row: ResultRow;
  shown: DescribedScorecard;
  /** The address leads here: it is open from the start, and in view. */
  isOpen: boolean;
  exemptionsHref?: string;
  onAsked: () => void;
}) {
  const { row, isOpen } = props;
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isOpen) ref.current?.scrollIntoView?.({ block: 'center' });
  }, [isOpen]);
  return (
    <details
      ref={ref}
      open={isOpen}
      style={{ borderBottom: '1px solid var(--bui-border-2)' }}
    >
      <summary
        style={{
          cursor: 'pointer',
          padding: 'var(--bui-space-3) var(--bui-space-1)',
        }}
      >
        <span
          style={{
            display: 'inline-flex',
            gap: 'var(--bui-space-2)',
            maxWidth: 'calc(100% - 1.5rem)',
            verticalAlign: 'middle',
          }}
        >
          <StatusMark status={row.result.status} />
          <span
            style={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              gap: 'var(--bui-space-1) var(--bui-space-2)',
            }}
          >
            <Text weight="bold">{row.check.title}</Text>
            <Marks row={row} />
          </span>
        </span>
      </summary>
      <ResultDetail {...props} />
    </details>
  );
}

/** What else one must know of a result at a glance: which level waits for it, and until when it is spared. */
function Marks(props: { row: ResultRow }) {
  const t = useText();
  const day = useDay();
  const { check, level, result } = props.row;
  const marks = [
    t(`levels.severity.${check.severity}`),
    level
      ? t('entity.results.heldBack', { level: level.title })
      : t('entity.results.scoreOnly'),
    ...(result.inGraceUntil
      ? [t('entity.results.inGrace', { day: day(result.inGraceUntil) })]
      : []),
    ...(result.countsFrom
      ? [t('entity.results.countsFrom', { day: day(result.countsFrom) })]
      : []),
    ...(result.setBy.kind === 'domain'
      ? [t('entity.results.setByDomain', { domain: result.setBy.domainRef })]
      : []),
  ];
  return (
    <Flex gap="1" style={{ flexWrap: 'wrap' }}>
      <PlainText isSmall isQuiet>
        {marks.join(' · ')}
      </PlainText>
    </Flex>
  );
}

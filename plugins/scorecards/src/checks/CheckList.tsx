// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { Link } from '@backstage/ui';
import {
  DataColumn,
  DataTable,
  Panel,
  PlainText,
} from '@data-mesh/backstage-plugin-data-products-react';
import type {
  CheckStanding,
  EffectiveCheck,
  Scorecard,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { ShareBar } from '../charts/ShareBar';
import { usePercent } from '../levels/usePercent';
import { useText } from '../translation/ref';
import { passShare } from './passShare';

/** Every check with how many meet it; the least met first, those that are not enabled last. */
export function CheckList(props: {
  scorecard: Scorecard;
  /** `undefined` while nothing is known. */
  standings: CheckStanding[] | undefined;
  hrefOf: (checkId: string) => string;
}) {
  const t = useText();
  const percent = usePercent();
  const { scorecard, standings, hrefOf } = props;

  const shareOf = useMemo(() => {
    const shares = new Map(
      standings?.map(({ check, byStatus }) => [check, passShare(byStatus)]),
    );
    return (check: EffectiveCheck) => shares.get(check.id);
  }, [standings]);

  const rows = useMemo(() => {
    const order = (check: EffectiveCheck) =>
      check.notEnabled ? 3 : (shareOf(check)?.fraction ?? 2);
    return [...scorecard.checks].sort((a, b) => order(a) - order(b));
  }, [scorecard, shareOf]);

  const columns = useMemo(
    (): DataColumn<EffectiveCheck>[] => [
      {
        id: 'check',
        heading: t('checks.table.check'),
        isRowHeader: true,
        cell: check => (
          <>
            <Link href={hrefOf(check.id)}>{check.title}</Link>
            {check.setBy.kind === 'domain' && (
              <PlainText isSmall isQuiet style={{ display: 'block' }}>
                {t('checks.setBy', { domain: check.setBy.domainRef })}
              </PlainText>
            )}
          </>
        ),
      },
      {
        id: 'level',
        heading: t('checks.table.level'),
        width: '11%',
        cell: check =>
          scorecard.levels.find(({ id }) => id === check.level)?.title ?? (
            <PlainText isQuiet>{t('checks.scoreOnly')}</PlainText>
          ),
      },
      {
        id: 'severity',
        heading: t('checks.table.severity'),
        width: '11%',
        cell: check => t(`levels.severity.${check.severity}`),
      },
      {
        id: 'weight',
        heading: t('checks.table.weight'),
        width: '8%',
        cell: check => check.weight,
      },
      {
        id: 'passing',
        heading: t('checks.table.passing'),
        width: '26%',
        cell: check => {
          if (check.notEnabled) {
            return (
              <PlainText isQuiet isSmall>
                {t('checks.notEnabled', { reason: check.notEnabled.reason })}
              </PlainText>
            );
          }
          const share = shareOf(check);
          return share?.fraction === undefined ? (
            <PlainText isQuiet>{t('checks.noneKnown')}</PlainText>
          ) : (
            <ShareBar
              fraction={share.fraction}
              label={t('checks.ofKnown', {
                percent: percent(share.fraction),
                number: String(share.known),
              })}
            />
          );
        },
      },
      {
        id: 'unknown',
        heading: t('checks.table.unknown'),
        width: '10%',
        cell: check => shareOf(check)?.unknown || '',
      },
    ],
    [t, percent, scorecard, shareOf, hrefOf],
  );

  return (
    <Panel title={t('checks.title')} help={t('checks.help')}>
      <DataTable
        label={t('checks.table.label', { scorecard: scorecard.title })}
        columns={columns}
        rows={standings && rows}
        rowId={check => check.id}
        expectedRows={scorecard.checks.length}
        minWidth="48rem"
      />
    </Panel>
  );
}

// SPDX-License-Identifier: Apache-2.0
import { ReactNode } from 'react';
import { Flex, Link } from '@backstage/ui';
import type {
  Attainment,
  PortHealth,
  ProductHealth,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  EmptyNotice,
  FactItem,
  FactList,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Sparkline } from '../chart/Sparkline';
import { valueRange } from '../chart/linePath';
import { Words } from '../measured';
import { AttainmentList } from './AttainmentList';
import { attainmentRows, percentDown } from './attainmentRows';
import { formatRate } from './describeRate';
import {
  deadLetterFigure,
  Figure,
  freshnessFigure,
  lagFigure,
  rateFigure,
} from './figures';
import { HealthFigure } from './HealthFigure';
import { PortTable } from './PortTable';
import { SchemaChange } from './SchemaChange';
import { commonReason, worstPort } from './worstFirst';

/** The figures of a product: of several topics the worst, with the others to be unfolded. */
export function HealthFigures(props: {
  health: ProductHealth;
  words: Words;
  /** Address of the product's page. */
  productHref: string;
}) {
  const { health, words, productHref } = props;
  const { ports, objectives, attainment } = health;
  const { t, locale } = words;

  const worst = (
    figureOf: (port: PortHealth) => Figure,
    more?: (port: PortHealth, figure: Figure) => ReactNode,
  ) => {
    const found = worstPort(ports, figureOf);
    return (
      found && (
        <HealthFigure
          figure={found.figure}
          about={
            ports.length > 1
              ? t('health.worstOf', {
                  total: String(ports.length),
                  topic: found.port.topic,
                })
              : undefined
          }
        >
          {more?.(found.port, found.figure)}
        </HealthFigure>
      )
    );
  };

  const kept = (
    promise: 'freshness' | 'lag',
    periods: Attainment[],
    note?: string,
  ): FactItem[] =>
    periods.length === 0
      ? []
      : [
          {
            label: t(`health.attainment.${promise}`),
            isWide: true,
            value: (
              <AttainmentList
                rows={attainmentRows(periods, objectives, words)}
                target={objectives && percentDown(objectives.target, locale)}
                note={note}
              />
            ),
          },
        ];

  const reason = commonReason(ports);
  const measured: FactItem[] =
    ports.length > 0 && reason === undefined
      ? [
          {
            label: t('health.freshness.label'),
            value: worst(port => freshnessFigure(port, objectives, words)),
          },
          {
            label: t('health.rate.label'),
            value: worst(
              port => rateFigure(port, words),
              port => <Rates port={port} words={words} />,
            ),
          },
          {
            label: t('health.lag.label'),
            value: worst(
              port => lagFigure(port, objectives, words),
              (port, { groupId }) => (
                <GroupLink
                  port={port}
                  groupId={groupId}
                  words={words}
                  productHref={productHref}
                />
              ),
            ),
          },
          {
            label: t('health.deadLetters.label'),
            value: worst(port => deadLetterFigure(port, words)),
          },
        ]
      : [];

  return (
    <Flex direction="column" gap="4">
      {reason !== undefined && (
        <EmptyNotice title={t('health.nothingMeasured')} description={reason} />
      )}
      <FactList
        minWidth="13rem"
        items={[
          ...measured,
          {
            label: t('health.schema.label'),
            value: (
              <SchemaChange
                change={health.lastSchemaChange}
                productHref={productHref}
              />
            ),
          },
          ...kept('freshness', attainment.freshness),
          ...kept('lag', attainment.lag, lagNote(health, words)),
        ]}
      />
      {ports.length > 1 && reason === undefined && (
        <details>
          <summary style={{ cursor: 'pointer' }}>
            {t('health.ports.open', { total: String(ports.length) })}
          </summary>
          <PortTable ports={ports} objectives={objectives} words={words} />
        </details>
      )}
    </Flex>
  );
}

/** Why nothing is known of the promise of lag, where that is known. */
function lagNote(
  { ports, attainment }: ProductHealth,
  { t }: Words,
): string | undefined {
  if (attainment.lag.some(({ share }) => share !== undefined)) return undefined;
  const lags = ports.flatMap(({ worstLag }) =>
    worstLag.status === 'known' ? worstLag : [],
  );
  if (lags.length === 0) return undefined;
  if (lags.every(({ value }) => value === null)) {
    return t('health.attainment.noneRead');
  }
  return lags.some(({ source }) => source === 'metrics')
    ? t('health.attainment.messagesOnly')
    : undefined;
}

/** The rate over a day, as a line and in words. */
function Rates(props: { port: PortHealth; words: Words }) {
  const { t, locale } = props.words;
  const points = props.port.rates.map(({ at, recordsPerSecond }) => ({
    at,
    value: recordsPerSecond,
  }));
  const range = valueRange(points);
  if (!range) return null;
  return (
    <Sparkline
      points={points}
      label={t(range.hasGaps ? 'health.rate.dayWithGaps' : 'health.rate.day', {
        least: formatRate(range.least, locale),
        most: formatRate(range.most, locale),
      })}
    />
  );
}

/** Leads to the details of a group. */
function GroupLink(props: {
  port: PortHealth;
  groupId: string | undefined;
  words: Words;
  productHref: string;
}) {
  const { port, groupId, words, productHref } = props;
  if (!groupId) return null;
  const label = words.t('health.lag.group', { group: groupId });
  if (!port.clusterId) return <>{label}</>;
  const search = new URLSearchParams({
    cluster: port.clusterId,
    group: groupId,
  });
  return (
    <span>
      <Link href={`${productHref}/consumers?${search}`} variant="body-small">
        {label}
      </Link>
    </span>
  );
}

// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import type {
  PortHealth,
  ServiceObjectives,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
  Identifier,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Words } from '../measured';
import {
  deadLetterFigure,
  Figure,
  freshnessFigure,
  lagFigure,
  rateFigure,
} from './figures';
import { HealthFigure } from './HealthFigure';

/** How each topic of a product is doing. */
export function PortTable(props: {
  ports: PortHealth[];
  objectives: ServiceObjectives | undefined;
  words: Words;
}) {
  const { ports, objectives, words } = props;
  const columns = useMemo(
    () => portColumns(objectives, words),
    [objectives, words],
  );
  return (
    <DataTable
      label={words.t('health.ports.label')}
      columns={columns}
      rows={ports}
      rowId={portKey}
      minWidth="52rem"
    />
  );
}

const portKey = ({ clusterId, topic }: PortHealth) => `${clusterId} ${topic}`;

function portColumns(
  objectives: ServiceObjectives | undefined,
  words: Words,
): DataColumn<PortHealth>[] {
  const { t } = words;
  const figure = (
    id: 'freshness' | 'rate' | 'lag' | 'deadLetters',
    figureOf: (port: PortHealth) => Figure,
  ): DataColumn<PortHealth> => ({
    id,
    heading: t(`health.${id}.label`),
    cell: port => {
      const { groupId, ...of } = figureOf(port);
      return (
        <HealthFigure
          figure={of}
          about={groupId && t('health.lag.group', { group: groupId })}
        />
      );
    },
  });
  return [
    {
      id: 'topic',
      heading: t('health.ports.topic'),
      isRowHeader: true,
      cell: ({ topic }) => <Identifier>{topic}</Identifier>,
    },
    figure('freshness', port => freshnessFigure(port, objectives, words)),
    figure('rate', port => rateFigure(port, words)),
    figure('lag', port => lagFigure(port, objectives, words)),
    figure('deadLetters', port => deadLetterFigure(port, words)),
  ];
}

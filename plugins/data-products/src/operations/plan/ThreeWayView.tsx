// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { Radio, RadioGroup, Text } from '@backstage/ui';
import type { Vocabulary } from '@data-mesh/backstage-plugin-data-products-common';
import {
  DataColumn,
  DataTable,
} from '@data-mesh/backstage-plugin-data-products-react';
import { EntityLink } from '../../reference/EntityLink';
import { Translate, useText } from '../../translation/ref';
import {
  Choice,
  ThreeVersions,
  ThreeWayRow,
  threeWayRows,
  usualChoice,
} from './threeWayRows';
import { Value } from './ValueChanges';

export interface ThreeWayViewProps {
  versions: ThreeVersions;
  vocabulary?: Vocabulary;
  /** By row id; see `usualChoice` for those not named. */
  choices: Readonly<Record<string, Choice>>;
  onChoose: (rowId: string, choice: Choice) => void;
}

/** What a product was when the form began, what others have made of it, and what the person wants; to be decided field by field. */
export function ThreeWayView(props: ThreeWayViewProps) {
  const t = useText();
  const { versions, vocabulary, choices, onChoose } = props;
  const rows = useMemo(
    () => threeWayRows(versions, { vocabulary, t }),
    [versions, vocabulary, t],
  );
  return (
    <DataTable
      label={t('operation.compare.label')}
      columns={columns({ choices, onChoose, t })}
      rows={rows}
      rowId={({ id }) => id}
      minWidth="52rem"
      emptyState={<Text>{t('operation.compare.none')}</Text>}
    />
  );
}

function columns(options: {
  choices: Readonly<Record<string, Choice>>;
  onChoose: (rowId: string, choice: Choice) => void;
  t: Translate;
}): DataColumn<ThreeWayRow>[] {
  const { choices, onChoose, t } = options;
  return [
    {
      id: 'field',
      heading: t('operation.compare.field'),
      width: '9rem',
      isRowHeader: true,
      cell: row => row.label,
    },
    {
      id: 'began',
      heading: t('operation.compare.began'),
      cell: row => <Version row={row} text={row.began} />,
    },
    {
      id: 'now',
      heading: t('operation.compare.now'),
      cell: row => <Version row={row} text={row.now} />,
    },
    {
      id: 'wanted',
      heading: t('operation.compare.wanted'),
      cell: row => <Version row={row} text={row.wanted} />,
    },
    {
      id: 'choice',
      heading: t('operation.compare.decision'),
      width: '10rem',
      cell: row =>
        row.status === 'same' ? (
          t('operation.compare.same')
        ) : (
          <RadioGroup
            aria-label={t('operation.compare.choose', { field: row.label })}
            value={choices[row.id] ?? usualChoice(row)}
            onChange={chosen =>
              onChoose(row.id, chosen === 'theirs' ? 'theirs' : 'mine')
            }
          >
            <Radio value="theirs">{t('operation.compare.takeTheirs')}</Radio>
            <Radio value="mine">{t('operation.compare.keepMine')}</Radio>
          </RadioGroup>
        ),
    },
  ];
}

const REFERENCES: readonly string[] = ['owner', 'domain', 'successor'];

function Version(props: { row: ThreeWayRow; text: string }) {
  const { row, text } = props;
  return text !== '' && REFERENCES.includes(row.id) ? (
    <EntityLink entityRef={text} />
  ) : (
    <Value value={text} />
  );
}

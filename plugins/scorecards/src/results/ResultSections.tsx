// SPDX-License-Identifier: Apache-2.0
import { Flex, Text } from '@backstage/ui';
import { Panel } from '@data-mesh/backstage-plugin-data-products-react';
import { useAddressChoice } from '../address/useAddressChoice';
import { DescribedScorecard } from '../entity/useEntityScorecards';
import { useText } from '../translation/ref';
import { orderResults, ResultRow } from './orderResults';
import { ResultItem } from './ResultItem';

/** The results of an entity: what is to do first, each to be opened for its evidence. */
export function ResultSections(props: {
  shown: DescribedScorecard;
  exemptionsHref?: string;
  /** Called when an exemption was asked for. */
  onAsked: () => void;
}) {
  const t = useText();
  const { shown } = props;
  const [opened] = useAddressChoice('check');
  const ordered = orderResults(shown.description.scorecard, shown.result);

  const list = (rows: ResultRow[]) => (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {rows.map(row => (
        <li key={row.check.id}>
          <ResultItem
            row={row}
            shown={shown}
            isOpen={opened === row.check.id}
            exemptionsHref={props.exemptionsHref}
            onAsked={props.onAsked}
          />
        </li>
      ))}
    </ul>
  );

  return (
    <Flex direction="column" gap="4">
      <Panel
        title={t('entity.results.toDo')}
        help={t('entity.results.toDoHelp')}
      >
        {ordered.toDo.length > 0 ? (
          list(ordered.toDo)
        ) : (
          <Text>{t('entity.results.nothing')}</Text>
        )}
      </Panel>
      {ordered.unknown.length > 0 && (
        <Panel
          title={t('entity.results.unknown')}
          help={t('entity.results.unknownHelp')}
        >
          {list(ordered.unknown)}
        </Panel>
      )}
      {ordered.met.length > 0 && (
        <Panel title={t('entity.results.done')}>{list(ordered.met)}</Panel>
      )}
      {ordered.other.length > 0 && (
        <Panel title={t('entity.results.other')}>{list(ordered.other)}</Panel>
      )}
      {ordered.notEnabled.length > 0 && (
        <Panel
          title={t('entity.results.notEnabled')}
          help={t('entity.results.notEnabledHelp')}
        >
          <ul style={{ margin: 0, paddingInlineStart: 'var(--bui-space-4)' }}>
            {ordered.notEnabled.map(check => (
              <li key={check.id}>
                <Text>{check.title}</Text>{' '}
                <Text variant="body-small" color="secondary">
                  {check.notEnabled?.reason}
                </Text>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </Flex>
  );
}

// SPDX-License-Identifier: Apache-2.0
import { Flex, Text } from '@backstage/ui';
import {
  Panel,
  PlainText,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import type { ScorecardDescription } from '@data-mesh/backstage-plugin-scorecards-common';
import { LevelBadge } from '../levels/LevelBadge';
import { useText } from '../translation/ref';

/** The levels of a scorecard and what each needs, how both are worked out, and its versions. */
export function DefinitionPanel(props: { description: ScorecardDescription }) {
  const t = useText();
  const { scorecard, versions } = props.description;
  const titleOf = (id: string) =>
    scorecard.checks.find(check => check.id === id)?.title ?? id;
  return (
    <>
      <Panel title={t('checks.levels')} help={t('checks.levelNeeds')}>
        <Flex direction="column" gap="4">
          {[...scorecard.levels].reverse().map(level => (
            <div key={level.id}>
              <Text as="h3" weight="bold" style={{ margin: 0 }}>
                <LevelBadge
                  levels={scorecard.levels}
                  standing={{ level: level.id }}
                />
              </Text>
              <Text as="p" color="secondary" style={{ margin: 0 }}>
                {level.description}
              </Text>
              <ul
                style={{
                  margin: 'var(--bui-space-1) 0 0',
                  paddingInlineStart: 'var(--bui-space-5)',
                  columns: '22rem',
                }}
              >
                {scorecard.checks
                  .filter(check => check.level === level.id)
                  .map(check => (
                    <li key={check.id}>
                      <PlainText isQuiet={check.notEnabled !== undefined}>
                        {titleOf(check.id)}
                      </PlainText>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </Flex>
      </Panel>
      <Panel title={t('checks.formula')}>
        <Text as="p" style={{ margin: 0, maxWidth: '60rem' }}>
          {t('checks.formulaText')}
        </Text>
      </Panel>
      {versions.length > 0 && (
        <Panel title={t('checks.versions')}>
          <ul style={{ margin: 0, paddingInlineStart: 'var(--bui-space-5)' }}>
            {versions.map(version => (
              <li key={version.digest}>
                <Text>
                  {t('checks.version', { version: String(version.version) })}{' '}
                  <RelativeTime at={version.firstSeenAt} />
                </Text>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

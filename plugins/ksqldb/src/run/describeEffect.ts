// SPDX-License-Identifier: Apache-2.0
import type { ClassifiedStatement } from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Translate } from '../translation/ref';

/** What a statement would change. */
export interface Effect {
  /** One sentence. */
  text: string;
  /** True when something is gone or stands still afterwards. */
  isDestructive: boolean;
}

/** Says what a statement would create, change, write or end; `undefined` when it changes nothing, or is never carried. */
export function describeEffect(
  statement: ClassifiedStatement,
  t: Translate,
): Effect | undefined {
  const names = (items: readonly { name: string }[]) =>
    items.length === 0
      ? t('workbench.effect.unnamed')
      : [...new Set(items.map(({ name }) => name))].join(', ');
  const name = names(statement.sinks);
  const sources = names(statement.sources);
  const queries =
    statement.queryIds === 'all'
      ? t('workbench.effect.all')
      : statement.queryIds.join(', ');
  const harmless = (text: string) => ({ text, isDestructive: false });
  const destructive = (text: string) => ({ text, isDestructive: true });

  switch (statement.action) {
    case 'createStream':
    case 'createTable':
      return harmless(
        t(`workbench.effect.${statement.action}`, {
          name,
          topic: names(statement.sourceTopics),
        }),
      );
    case 'createStreamAs':
    case 'createTableAs': {
      const [topic] = statement.sinkTopics;
      return harmless(
        t(`workbench.effect.${statement.action}`, {
          name,
          sources,
          topic: topic ? ` ${topic.name}` : '',
        }),
      );
    }
    case 'insertSelect':
      return harmless(t('workbench.effect.insertSelect', { name, sources }));
    case 'insertValues':
      return harmless(t('workbench.effect.insertValues', { name }));
    case 'dropStream':
    case 'dropTable':
      return destructive(
        statement.deletesTopic
          ? t('workbench.effect.dropWithTopic', { name })
          : t('workbench.effect.drop', { name }),
      );
    case 'alterSource':
      return harmless(t('workbench.effect.alterSource', { name }));
    case 'createType':
      return harmless(t('workbench.effect.createType'));
    case 'dropType':
      return destructive(t('workbench.effect.dropType'));
    case 'terminate':
      return destructive(t('workbench.effect.terminate', { queries }));
    case 'pause':
      return destructive(t('workbench.effect.pause', { queries }));
    case 'resume':
      return harmless(t('workbench.effect.resume', { queries }));
    default:
      return undefined;
  }
}

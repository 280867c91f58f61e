// SPDX-License-Identifier: Apache-2.0
import {
  type KsqlEntity,
  type KsqlListedQuery,
  type KsqlListedSource,
  type KsqlSourceDescription,
} from '@data-mesh/backstage-plugin-ksqldb-common';
import type { Translate } from '../translation/ref';

/** What a statement was answered, laid out: a table, or a text of several lines. */
export type EntityView =
  | { kind: 'table'; title?: string; headings: string[]; rows: string[][] }
  | { kind: 'text'; title: string; text: string }
  /** Nothing to show beside that it is done. */
  | { kind: 'note'; text: string };

/** Lays out what ksqlDB answers to a statement. */
export function entityViews(entity: KsqlEntity, t: Translate): EntityView[] {
  const table = (headings: string[], rows: string[][]): EntityView[] => [
    { kind: 'table', headings, rows },
  ];
  switch (entity.type) {
    case 'currentStatus':
      return [
        note(entity.commandStatus.message),
        ...(entity.commandStatus.queryId
          ? [
              note(
                t('results.statement.started', {
                  queryId: entity.commandStatus.queryId,
                }),
              ),
            ]
          : []),
      ];
    case 'streams':
    case 'tables':
      return [listedSources(entity.sources, t)];
    case 'queries':
      return [listedQueries(entity.queries, t)];
    case 'sourceDescription':
      return [describedSource(entity.source, t)];
    case 'sourceDescriptions':
      return entity.sources.map(source => describedSource(source, t));
    case 'queryDescription':
      return describedQuery(entity.query, t);
    case 'queryDescriptions':
      return entity.queries.flatMap(query => describedQuery(query, t));
    case 'topics':
      return table(
        [
          t('results.entity.name'),
          t('results.entity.partitions'),
          t('results.entity.replicas'),
        ],
        entity.topics.map(({ name, replicas }) => [
          name,
          String(replicas.length),
          String(Math.max(0, ...replicas)),
        ]),
      );
    case 'properties':
      return table(
        [t('results.entity.name'), t('results.entity.value')],
        entity.properties.map(({ name, value }) => [name, value ?? '']),
      );
    case 'functions':
      return table(
        [
          t('results.entity.name'),
          t('results.entity.type'),
          t('results.entity.category'),
        ],
        entity.functions.map(({ name, type, category }) => [
          name,
          type,
          category ?? '',
        ]),
      );
    case 'functionDescription': {
      const { name, description, variants } = entity.function;
      return [
        note(description),
        ...table(
          [t('results.entity.signature'), t('results.entity.description')],
          variants.map(variant => [
            `${name}(${variant.arguments.map(({ name: argument, type }) => `${argument} ${type}`).join(', ')}) → ${variant.returnType}`,
            variant.description,
          ]),
        ),
      ];
    }
    case 'types':
      return table(
        [t('results.entity.name'), t('results.entity.type')],
        entity.types.map(({ name, type }) => [name, type]),
      );
    case 'variables':
      return table(
        [t('results.entity.name'), t('results.entity.value')],
        entity.variables.map(({ name, value }) => [name, value]),
      );
    case 'terminatedQuery':
      return table(
        [t('results.entity.query'), t('results.entity.state')],
        [[entity.queryId, yesOrNo(entity.wasTerminated, t)]],
      );
    case 'assertion':
      return table(
        [t('results.entity.subject'), t('results.entity.exists')],
        [[entity.subject, yesOrNo(entity.exists, t)]],
      );
    case 'warning':
      return [
        note(t('results.statement.warning', { message: entity.message })),
      ];
    case 'unrecognized':
      return [
        {
          kind: 'text',
          title: t('results.entity.answer'),
          text: JSON.stringify(entity.body, undefined, 2),
        },
      ];
    default:
      return entity satisfies never;
  }
}

function listedSources(sources: KsqlListedSource[], t: Translate): EntityView {
  return {
    kind: 'table',
    headings: [
      t('results.entity.name'),
      t('results.entity.topic'),
      t('results.entity.keyFormat'),
      t('results.entity.valueFormat'),
      t('results.entity.windowed'),
    ],
    rows: sources.map(source => [
      source.name,
      source.topic,
      source.keyFormat ?? '',
      source.valueFormat ?? '',
      yesOrNo(source.isWindowed ?? false, t),
    ]),
  };
}

function listedQueries(queries: KsqlListedQuery[], t: Translate): EntityView {
  return {
    kind: 'table',
    headings: [
      t('results.entity.query'),
      t('results.entity.state'),
      t('results.entity.sinks'),
      t('results.entity.statement'),
    ],
    rows: queries.map(({ id, state, sinks, text }) => [
      id,
      state,
      sinks.join(', '),
      text,
    ]),
  };
}

function describedSource(
  source: KsqlSourceDescription,
  t: Translate,
): EntityView {
  return columnTable(source.name, source.columns, t);
}

function describedQuery(
  query: Extract<KsqlEntity, { type: 'queryDescription' }>['query'],
  t: Translate,
): EntityView[] {
  return [
    columnTable(query.id, query.columns, t),
    {
      kind: 'text',
      title: t('results.entity.topology'),
      text: query.topology || query.executionPlan,
    },
  ];
}

function columnTable(
  title: string | undefined,
  columns: KsqlSourceDescription['columns'],
  t: Translate,
): EntityView {
  return {
    kind: 'table',
    title,
    headings: [
      t('results.entity.column'),
      t('results.entity.type'),
      t('results.entity.role'),
    ],
    rows: columns.map(({ name, type, role }) => [
      name,
      type,
      role ? t(`results.entity.${role}`) : '',
    ]),
  };
}

function note(text: string): EntityView {
  return { kind: 'note', text };
}

function yesOrNo(value: boolean, t: Translate): string {
  return value ? t('results.entity.yes') : t('results.entity.no');
}

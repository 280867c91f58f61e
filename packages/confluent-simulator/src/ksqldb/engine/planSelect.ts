// SPDX-License-Identifier: Apache-2.0
import { hasAggregate } from './aggregates/aggregateFunctions';
import { EngineError } from './EngineError';
import { compile } from './expressions/compile';
import { expectBoolean } from './expressions/conditions';
import { Cursor } from './parse/Cursor';
import { describeName } from './parse/Expression';
import { lexemesOf } from './parse/lexemesOf';
import { parseSelect } from './parse/parseSelect';
import type { NamedSource, Select } from './parse/Select';
import { expectKeys, refusePull } from './plan/refusals';
import { planJoins } from './plan/joins';
import { planGroups } from './plan/planGroups';
import type { ResolvedSelect } from './plan/PlannedQuery';
import { planRows } from './plan/planRows';
import { projectionOf } from './plan/projection';
import { Scope, type ScopedSource } from './plan/Scope';
import type { FindSource, SelectPlan } from './types';

export interface PlanOptions {
  find: FindSource;
  /** Name of the stream or table it is to fill, when it is the query of a CREATE … AS or INSERT INTO. */
  into?: SinkOfQuery;
}

export interface SinkOfQuery {
  name: string;
  kind: 'STREAM' | 'TABLE';
  /** The whole statement that the SELECT is a part of, for the places that errors tell. */
  statement?: string;
}

/**
 * Understands a SELECT.
 * @throws EngineError when ksqlDB would refuse it; SimulatorLimit when only the simulator does.
 */
export function planSelect(text: string, options: PlanOptions): SelectPlan {
  const { find, into } = options;
  const select = parseSelect(new Cursor(lexemesOf(text, into?.statement)));
  const isPull = !into && !select.emit;
  const sources = [select.from, ...select.joins.map(join => join.with)].map(
    each => scoped(each, find),
  );
  if (isPull) refusePull(select, sources);
  if (into && select.limit !== undefined) {
    throw new EngineError(
      `CREATE ${into.kind} AS SELECT does not support LIMIT clauses.`,
    );
  }
  const resolved = resolve(select, sources, { withWindow: !into });
  const isGrouped = expectGroups(select, resolved);
  const { columns, key, recipe } = isGrouped
    ? planGroups(resolved)
    : planRows(resolved);
  if (into) expectKeys({ into: into.name, columns, key });
  const first = sources[0]?.source;
  const keepsWindow = !isGrouped && first?.isWindowed === true;
  return {
    kind: isPull ? 'pull' : 'push',
    columns,
    sources: sources.map(({ source }) => source.name),
    limit: select.limit,
    isTable: isGrouped || first?.kind === 'TABLE',
    windowType: select.window?.type ?? (keepsWindow ? 'TUMBLING' : undefined),
    windowSizeMs: sizeOf(select),
    recipe,
  };
}

function scoped({ name, alias }: NamedSource, find: FindSource): ScopedSource {
  const source = find(name);
  if (source) return { alias, source };
  const meant = find(name.toLowerCase());
  const hint = meant
    ? `\nDid you mean "${meant.name}"? Hint: wrap the source name in double quotes to make it case-sensitive.`
    : '';
  throw new EngineError(`${describeName(name)} does not exist.${hint}`);
}

function resolve(
  select: Select,
  sources: ScopedSource[],
  options: { withWindow: boolean },
): ResolvedSelect {
  const aliases = sources.map(({ alias }) => alias);
  if (new Set(aliases).size < aliases.length) {
    throw new EngineError(
      `Each side of the join must have a unique alias: ${aliases.join(', ')}`,
    );
  }
  const scope = new Scope(sources);
  const { tables, sides } = planJoins(select.joins, sources);
  const where = select.where && compile(select.where, scope.namesIn('WHERE'));
  if (where) expectBoolean(where);
  const projection = projectionOf(select.items, scope, options);
  return { select, scope, projection, tables, sides, where };
}

/** Whether it has a GROUP BY; what needs one is refused without. */
function expectGroups(
  { groupBy, window, having, emit }: Select,
  { projection }: ResolvedSelect,
): boolean {
  if (groupBy.length > 0) {
    if (emit === 'final' && !window) {
      throw new EngineError(
        'EMIT FINAL is only supported for windowed aggregations.',
      );
    }
    return true;
  }
  const aggregate = projection.find(({ expression }) =>
    hasAggregate(expression),
  );
  if (aggregate) {
    throw new EngineError(
      'Use of aggregate functions requires a GROUP BY clause.',
    );
  }
  if (window)
    throw new EngineError('WINDOW clause requires a GROUP BY clause.');
  if (having)
    throw new EngineError('HAVING clause requires a GROUP BY clause.');
  return false;
}

function sizeOf({ window }: Select): number | undefined {
  return window && 'sizeMs' in window ? window.sizeMs : undefined;
}

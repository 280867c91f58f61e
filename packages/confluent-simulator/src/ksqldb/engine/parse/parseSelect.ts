// SPDX-License-Identifier: Apache-2.0
import type { Cursor } from './Cursor';
import { parseExpression } from './parseExpression';
import { duration, parseWindow } from './parseWindow';
import type { Join, NamedSource, Select, SelectItem } from './Select';

/** Reads a whole SELECT with the semicolon behind it, which may be missing. */
export function parseSelect(cursor: Cursor): Select {
  cursor.expect('SELECT');
  const items = cursor.list(() => item(cursor));
  cursor.expect('FROM');
  const from = namedSource(cursor);
  const joins: Join[] = [];
  for (let next = join(cursor); next; next = join(cursor)) joins.push(next);
  const select: Select = {
    items,
    from,
    joins,
    window: cursor.take('WINDOW') ? parseWindow(cursor) : undefined,
    where: cursor.take('WHERE') ? parseExpression(cursor) : undefined,
    groupBy: cursor.take('GROUP', 'BY') ? expressions(cursor) : [],
    partitionBy: cursor.take('PARTITION', 'BY') ? expressions(cursor) : [],
    having: cursor.take('HAVING') ? parseExpression(cursor) : undefined,
    emit: emit(cursor),
    limit: cursor.take('LIMIT') ? cursor.wholeNumber() : undefined,
  };
  cursor.takeSymbol(';');
  if (!cursor.isAtEnd) cursor.fail("';'");
  return select;
}

function item(cursor: Cursor): SelectItem {
  if (cursor.takeSymbol('*')) return { is: 'all' };
  if (cursor.seesSymbol('.', 1) && cursor.seesSymbol('*', 2)) {
    const source = cursor.name();
    cursor.expectSymbol('.');
    cursor.expectSymbol('*');
    return { is: 'all', source };
  }
  const expression = parseExpression(cursor);
  const isNamed = cursor.take('AS') || cursor.seesName();
  const alias = isNamed ? cursor.anyName() : undefined;
  return { is: 'expression', expression, alias };
}

function namedSource(cursor: Cursor): NamedSource {
  const name = cursor.name();
  const isNamed = cursor.take('AS') || cursor.seesName();
  return { name, alias: isNamed ? cursor.name() : name };
}

function join(cursor: Cursor): Join | undefined {
  const kind = joinKind(cursor);
  if (!kind) return undefined;
  const source = namedSource(cursor);
  const within = cursor.take('WITHIN') ? timeApart(cursor) : undefined;
  cursor.expect('ON');
  return { kind, with: source, within, on: parseExpression(cursor) };
}

function joinKind(cursor: Cursor): Join['kind'] | undefined {
  if (cursor.take('JOIN') || cursor.take('INNER', 'JOIN')) return 'INNER';
  for (const kind of ['LEFT', 'RIGHT', 'FULL'] as const) {
    if (cursor.take(kind, 'JOIN') || cursor.take(kind, 'OUTER', 'JOIN')) {
      return kind;
    }
  }
  return undefined;
}

/** `WITHIN 5 MINUTES`, or `WITHIN (1 MINUTE, 2 HOURS)`; how late a record may be does not matter here. */
function timeApart(cursor: Cursor): Join['within'] {
  const isPair = cursor.takeSymbol('(');
  const beforeMs = duration(cursor);
  let afterMs = beforeMs;
  if (isPair) {
    cursor.expectSymbol(',');
    afterMs = duration(cursor);
    cursor.expectSymbol(')');
  }
  if (cursor.take('GRACE', 'PERIOD')) duration(cursor);
  return { beforeMs, afterMs };
}

function expressions(cursor: Cursor): Select['groupBy'] {
  return cursor.list(() => parseExpression(cursor));
}

function emit(cursor: Cursor): Select['emit'] {
  if (!cursor.take('EMIT')) return undefined;
  if (cursor.take('CHANGES')) return 'changes';
  cursor.expect('FINAL');
  return 'final';
}

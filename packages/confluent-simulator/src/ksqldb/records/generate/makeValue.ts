// SPDX-License-Identifier: Apache-2.0
import { DAY_MS } from '../../engine/times';
import type { Value } from '../../engine/types';
import type { FieldShape, Shape } from '../shape/Shape';
import { mix } from './hash';
import { identifiedThing, identifier, referredNumber } from './identifiers';
import { daysLater, isInstant, rangeOf } from './numbers';
import type { Make, RecordContext } from './RecordContext';
import { textMaker } from './texts';

/** What the fields of a record have in common. */
export interface RecordKind {
  /** What a record is about, e.g. `customer`. */
  thing: string;
  /** Whether it names a security, and so is about a trade. */
  isTrade: boolean;
}

/** One in so many values that may be missing is. */
const NULL_EVERY = 7;

/** How values of a field are made. What a thing is called stays the same in every record about it; numbers change. */
export function fieldMaker(
  field: FieldShape,
  kind: RecordKind,
  salt: number,
): Make {
  const make = shapeMaker(field.shape, field.name, kind, salt);
  if (!field.isNullable) return make;
  return context =>
    mix(context.seed, context.textNumber, salt + 50_000) % NULL_EVERY === 0
      ? null
      : make(context);
}

function shapeMaker(
  shape: Shape,
  name: string,
  kind: RecordKind,
  salt: number,
): Make {
  switch (shape.is) {
    case 'plain':
      return plainMaker(shape, name, kind, salt);
    case 'list': {
      const elements = [0, 1, 2].map(index =>
        shapeMaker(shape.element, name, kind, salt + 1_000 * (index + 1)),
      );
      return context => {
        const count = 1 + (mix(context.seed, context.index, salt) % 3);
        return elements.slice(0, count).map(make => make(context));
      };
    }
    case 'map': {
      const values = ['a', 'b'].map((key, index) => {
        const make = shapeMaker(
          shape.value,
          name,
          kind,
          salt + 1_000 * (index + 1),
        );
        return { key, make };
      });
      return context =>
        new Map(values.map(({ key, make }) => [key, make(context)]));
    }
    case 'struct': {
      const fields = shape.fields.map((field, index) => ({
        name: field.name.toUpperCase(),
        make: fieldMaker(field, kind, salt * 31 + index + 1),
      }));
      return context =>
        Object.fromEntries(fields.map(each => [each.name, each.make(context)]));
    }
    default:
      return shape satisfies never;
  }
}

function plainMaker(
  shape: Extract<Shape, { is: 'plain' }>,
  name: string,
  kind: RecordKind,
  salt: number,
): Make {
  const { type } = shape;
  const chance = (context: RecordContext) =>
    mix(context.seed, context.index, salt);
  const laterMs = daysLater(name) * DAY_MS;
  const range = rangeOf(name, { ...kind, minimum: shape.minimum });
  const between = (context: RecordContext, steps: number) =>
    range.least +
    (chance(context) % ((range.most - range.least) * steps + 1)) / steps;
  switch (type.base) {
    case 'STRING':
      return textValue(shape, name, kind, salt);
    case 'BOOLEAN':
      return context => chance(context) % 10 < 8;
    case 'INTEGER':
      return context => Math.floor(between(context, 1));
    case 'BIGINT':
      return isInstant(name)
        ? context =>
            BigInt(Math.floor(context.timestampMs - (chance(context) % 1_500)))
        : context => BigInt(Math.floor(between(context, 1)));
    case 'DOUBLE':
      return context => Math.round(between(context, 100) * 100) / 100;
    case 'DECIMAL': {
      const unit = 10 ** type.scale;
      const most = 10n ** BigInt(type.precision) - 1n;
      return context => {
        const units = BigInt(
          Math.round(between(context, Math.min(unit, 100)) * unit),
        );
        return units > most ? most : units;
      };
    }
    case 'TIMESTAMP':
      return context =>
        Math.floor(context.timestampMs - (chance(context) % 1_500)) + laterMs;
    case 'DATE':
      return context => Math.floor((context.timestampMs + laterMs) / DAY_MS);
    case 'TIME':
      return context => Math.floor(context.timestampMs % DAY_MS);
    case 'BYTES':
      return context =>
        Buffer.from(chance(context).toString(16)).toString('base64');
    default:
      return () => null;
  }
}

function textValue(
  { symbols, format }: Extract<Shape, { is: 'plain' }>,
  name: string,
  kind: RecordKind,
  salt: number,
): Make {
  if (symbols) {
    return ({ seed, index }): Value =>
      symbols[mix(seed, index, salt) % symbols.length] ?? null;
  }
  if (format === 'date-time') {
    return ({ timestampMs }) => new Date(Math.floor(timestampMs)).toISOString();
  }
  if (format === 'uuid') return context => uuid(context, salt);
  const thing = identifiedThing(name, kind.thing);
  if (thing === kind.thing) {
    return ({ keyNumber }) => identifier(thing, keyNumber);
  }
  // Where somebody is from does not change, and everybody of the nine is from somewhere else.
  if (thing === 'region') {
    return ({ keyNumber }) => identifier(thing, (keyNumber * 4) % 9);
  }
  if (thing !== undefined) {
    return context => identifier(thing, referredNumber(thing, context, salt));
  }
  const make = textMaker(name, kind.thing);
  return ({ seed, textNumber }) =>
    make(mix(seed, textNumber, salt), mix(seed, textNumber, salt + 25_000));
}

function uuid({ seed, index }: RecordContext, salt: number): string {
  const hex = [0, 1, 2, 3]
    .map(part =>
      mix(seed, index, salt + part)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

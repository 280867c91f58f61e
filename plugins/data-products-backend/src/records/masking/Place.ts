// SPDX-License-Identifier: Apache-2.0
import {
  FieldDefinition,
  RecordType,
  ValueType,
} from '../../schemas/tree/ValueType';
import { Lens } from './Lens';

/** A field of a JSON Schema that stands for all properties without a name of their own. */
const ANY_NAME = '*';

/** What a schema says about a place in a value: the types that may be there, without unions. */
interface View {
  lens: Lens;
  types: readonly ValueType[];
}

interface FoundField {
  record: RecordType;
  definition: FieldDefinition;
}

/**
 * A place in the values of a topic, as several schemas see it. What is known of it depends on the schemas and on the way
 * to it only, so it is found out once, for all values.
 */
export class Place {
  private readonly fields = new Map<string, Place>();
  private readonly parts = new Map<'[]' | '{}', Place | undefined>();

  private constructor(
    private readonly views: readonly View[],
    private readonly at: {
      path: string;
      /** As tags address fields. */
      names: readonly string[];
      personalTags?: readonly string[];
      isNameFree?: boolean;
    },
  ) {}

  /** @param lenses - The first is that of the schema that the values were written with. */
  static whole(lenses: readonly Lens[]): Place {
    const views = lenses.map(lens => ({ lens, types: flatten([lens.type]) }));
    return new Place(views, { path: '', names: [] });
  }

  /** Names from the outermost one; `[]`, `{}` and `*` stand for items, keys of maps and names that no schema has. */
  get path(): string {
    return this.at.path;
  }

  /** The tags on it, when one of them marks personal data. */
  get personalTags(): readonly string[] | undefined {
    return this.at.personalTags;
  }

  /** Whether the writer could choose its name, which so may tell something, too. */
  get isNameFree(): boolean {
    return this.at.isNameFree === true;
  }

  /** Whether the writer's schema knows values without parts here. */
  get mayBePlain(): boolean {
    return this.written.some(({ is }) => is === 'plain');
  }

  /** Of the items of a list; `undefined` where the writer's schema has no list. */
  items(): Place | undefined {
    return this.part('[]', type => (type.is === 'list' ? [type.items()] : []));
  }

  /** Of what an object has under a name; `undefined` where the writer's schema does not know it. */
  member(name: string): Place | undefined {
    const known = this.fields.get(name);
    if (known) return known;
    const found = this.views.map(view => fieldsOf(view, name));
    if (found.every(fields => fields.length === 0)) {
      return this.part('{}', valuesOf);
    }
    const isWritten =
      found[0]?.length !== 0 || this.written.some(({ is }) => is === 'map');
    if (!isWritten) return undefined;
    const field = this.field(name, found);
    this.fields.set(name, field);
    return field;
  }

  private get written(): readonly ValueType[] {
    return this.views[0]?.types ?? [];
  }

  private part(
    mark: '[]' | '{}',
    partsOf: (type: ValueType) => ValueType[],
  ): Place | undefined {
    if (!this.parts.has(mark)) {
      const views = this.views.map(({ lens, types }) => ({
        lens,
        types: flatten(types.flatMap(partsOf)),
      }));
      const isWritten = views[0]?.types.length !== 0;
      const path = `${this.path}${mark}`;
      this.parts.set(
        mark,
        isWritten
          ? new Place(views, {
              path,
              names: this.at.names,
              isNameFree: mark === '{}',
            })
          : undefined,
      );
    }
    return this.parts.get(mark);
  }

  /** @param found - The fields of this name, for each view. */
  private field(name: string, found: readonly FoundField[][]): Place {
    const names = [...this.at.names, name];
    const [written = []] = found;
    const tags = this.views.flatMap(({ lens }, index) => [
      ...personalTagsOf(lens, found[index] ?? [], names),
      // Tags by pattern count for a field that only the writer's schema has.
      ...personalTagsOf(lens, written.map(withoutTags), names),
    ]);
    const views = this.views.map(({ lens, types }, index) => ({
      lens,
      types: flatten([
        ...(found[index] ?? []).map(({ definition }) => definition.type),
        ...types.flatMap(valuesOf),
      ]),
    }));
    const isNameFree = !written.some(
      ({ definition }) => definition.name === name,
    );
    const shown = isNameFree ? ANY_NAME : name;
    return new Place(views, {
      path: this.path === '' ? shown : `${this.path}.${shown}`,
      names,
      isNameFree,
      personalTags: tags.length > 0 ? [...new Set(tags)] : undefined,
    });
  }
}

/** The fields of this name, one for each type that has it. */
function fieldsOf({ types }: View, name: string): FoundField[] {
  return types.flatMap(type => {
    if (type.is !== 'record') return [];
    const fields = type.fields();
    const definition =
      fields.find(field => field.name === name) ??
      fields.find(field => field.name === ANY_NAME);
    return definition ? [{ record: type, definition }] : [];
  });
}

function valuesOf(type: ValueType): ValueType[] {
  return type.is === 'map' ? [type.values()] : [];
}

function withoutTags({ record, definition }: FoundField): FoundField {
  return { record, definition: { ...definition, tags: [] } };
}

/** A field that is known by no name of its own is addressed by that it has, and as the schema has it. */
function personalTagsOf(
  { tags: lensTags, root }: Lens,
  fields: readonly FoundField[],
  names: string[],
): string[] {
  return fields.flatMap(({ record, definition }) =>
    [names, [...names.slice(0, -1), definition.name]].flatMap(each => {
      const field = { record: record.fullName, root, names: each };
      const tags = lensTags.of(field, definition.tags);
      return lensTags.arePii(tags) ? tags : [];
    }),
  );
}

/** The types that are no unions among these and in their unions, however these contain each other. */
function flatten(types: readonly ValueType[]): ValueType[] {
  const seen = new Set<ValueType>(types);
  // A set gives out what is added to it while it is gone through.
  for (const type of seen) {
    if (type.is !== 'union') continue;
    for (const branch of type.branches()) seen.add(branch);
  }
  return [...seen].filter(({ is }) => is !== 'union');
}

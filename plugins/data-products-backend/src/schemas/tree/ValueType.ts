// SPDX-License-Identifier: Apache-2.0

/** What a value may be, whatever the format of the schema. What lies inside is read only when somebody looks. */
export type ValueType =
  | PlainType
  | { is: 'null' }
  | { is: 'list'; items: () => ValueType }
  | {
      is: 'map';
      /** Type of its keys in words, unless they are texts. */
      keys?: string;
      values: () => ValueType;
    }
  | { is: 'union'; branches: () => ValueType[] }
  | RecordType;

/** A value without parts. */
export interface PlainType {
  is: 'plain';
  /** For people, e.g. `long (timestamp-millis)`. */
  words: string;
  /** Of an enumeration. */
  allowedValues?: string[];
}

export interface RecordType {
  is: 'record';
  /** The same for every use of one definition, by which recursion is noticed. */
  identity: unknown;
  /** For people, e.g. `Address`. */
  name: string;
  /** As tags address it, e.g. `com.acme.Address`. */
  fullName: string;
  doc?: string;
  fields: () => FieldDefinition[];
}

export interface FieldDefinition {
  name: string;
  type: ValueType;
  /** Whether it may be left out; what may be null is optional without it. */
  isOptional: boolean;
  doc?: string;
  /** As JSON text. */
  default?: string;
  number?: number;
  /** Those in the schema's own text. */
  tags: string[];
}

/** A schema that has been read: the type of its values, and what it refers to in vain. */
export interface ReadSchema {
  type: ValueType;
  /** Filled while the type is looked into, so only whole after that. */
  unresolvedReferences: ReadonlySet<string>;
}

export function plain(words: string, allowedValues?: string[]): PlainType {
  return { is: 'plain', words, allowedValues };
}

// SPDX-License-Identifier: Apache-2.0
import { PortSubject } from '../model/product';

/** The schema subjects of a product's ports, with what the registry says of each right now. */
export interface ProductSubjects {
  /** False when the environment has no Schema Registry to ask. */
  hasRegistry: boolean;
  /** In the order of the ports, value before key. */
  subjects: SchemaSubject[];
}

export interface SchemaSubject {
  subject: string;
  part: PortSubject['part'];
  /** Topics of the product that it describes. */
  topics: string[];
  state:
    | {
        status: 'read';
        /** Newest first; never empty. */
        versions: SchemaVersionSummary[];
        /** Absent when the registry did not tell. */
        compatibility?: SubjectCompatibility;
      }
    /** The stream catalog names it, the registry does not have it. */
    | { status: 'absent' }
    | { status: 'failed'; cause: string; canRetryHelp: boolean };
}

export interface SchemaVersionSummary {
  version: number;
  schemaId: number;
  /** `AVRO`, `JSON`, `PROTOBUF`, or what a newer registry says. */
  format: string;
  /** ISO 8601, when the registry tells. */
  registeredAt?: string;
}

/** Which changes the registry lets pass. */
export interface SubjectCompatibility {
  /** e.g. `BACKWARD_TRANSITIVE` */
  level: string;
  /** False when it is the registry's own level. */
  isOwn: boolean;
}

/** One version of a subject, whole. */
export interface SchemaDocument extends SchemaVersionSummary {
  subject: string;
  /** As registered. */
  text: string;
  references: { name: string; subject: string; version: number }[];
  /** Free-form, as the registry keeps it. */
  properties: { name: string; value: string }[];
  rules: SchemaRule[];
  tree: SchemaTree;
}

/** A data quality, transformation or encoding rule of a version. */
export interface SchemaRule {
  name: string;
  phase: 'domain' | 'migration' | 'encoding';
  /** `CONDITION`, `TRANSFORM`, or what a newer registry says. */
  kind?: string;
  /** e.g. `WRITE` */
  mode?: string;
  /** e.g. `CEL` */
  type?: string;
  expression?: string;
  doc?: string;
  /** Tags of the fields that it is about. */
  tags: string[];
  onSuccess?: string;
  onFailure?: string;
  isDisabled: boolean;
  /** Topic that takes what the rule rejects; absent when it rejects nothing, or does not name one. */
  deadLetterTopic?: string;
}

/** What a schema describes, whatever the format. */
export type SchemaTree =
  | {
      status: 'read';
      /** Of the outermost record, message or object. */
      typeName?: string;
      doc?: string;
      fields: SchemaField[];
      /** Names of references that could not be followed; their types are shown by name only. */
      unresolvedReferences: string[];
      /** Present when the schema has more fields than are shown here. */
      isCut?: boolean;
    }
  /** The text is there, but nobody can make sense of it. */
  | { status: 'unreadable'; cause: string };

export interface SchemaField {
  name: string;
  /** Names from the outermost one, joined by dots, `[]` for an item, `{}` for a map's value: `lines[].price`. Unique. */
  path: string;
  /** For people, e.g. `string`, `long (timestamp-millis)`, `array of Line`. */
  type: string;
  /** True when records may come without a value. */
  isOptional: boolean;
  doc?: string;
  /** As JSON text. */
  default?: string;
  /** Of an enumeration. */
  allowedValues?: string[];
  /** Of Protobuf. */
  number?: number;
  tags: string[];
  /** Whether one of its tags marks personal data. */
  isPii: boolean;
  /** The path of the field around it whose type it repeats; its own fields are then left out. Empty: the whole schema. */
  repeats?: string;
  fields: SchemaField[];
}

/** Two versions of one subject beside each other. */
export interface SchemaComparison {
  from: SchemaDocument;
  to: SchemaDocument;
  /** In the order of the newer tree, removed ones where they were; absent when one of the two is unreadable. */
  changes?: FieldChange[];
  verdict: SchemaVerdict;
}

export interface FieldChange {
  /** Empty: the schema as a whole, whose name or documentation changed. */
  path: string;
  kind: 'added' | 'removed' | 'changed';
  /** What changed of it; empty unless `kind` is `changed`. */
  aspects: {
    aspect:
      | 'type'
      | 'isOptional'
      | 'default'
      | 'allowedValues'
      | 'tags'
      | 'doc'
      | 'number';
    before?: string;
    after?: string;
  }[];
}

/** What the registry says about `to` following `from`. */
export type SchemaVerdict =
  | {
      status: 'compatible' | 'incompatible';
      compatibility: SubjectCompatibility;
      /** The registry's own words. */
      messages: string[];
    }
  /** The level is `NONE`: every change passes. */
  | { status: 'unchecked'; compatibility: SubjectCompatibility }
  | { status: 'unknown'; cause: string; canRetryHelp: boolean };

/** A product with the fields of its schemas, as a search index wants it. Services only. */
export interface ProductDocument {
  entityRef: string;
  title: string;
  description?: string;
  environmentId: string;
  ownerRef?: string;
  domainRef?: string;
  lifecycle: string;
  /** `authoritative`, `curated`, `raw`, or what was written. */
  qualityTier?: string;
  /** `tier-1`, `tier-2`, `tier-3`, or what was written. */
  slaTier?: string;
  tags: string[];
  topics: string[];
  /** Of the newest versions, nested ones too; empty until they were read. */
  fields: ProductDocumentField[];
}

export interface ProductDocumentField {
  subject: string;
  path: string;
  type: string;
  doc?: string;
  tags: string[];
  isPii: boolean;
}

export interface ProductDocumentPage {
  items: ProductDocument[];
  /** Where the next page begins; absent on the last. */
  next?: string;
}

// SPDX-License-Identifier: Apache-2.0
import {
  DataProduct,
  OperationKind,
} from '@data-mesh/backstage-plugin-data-products-common';

/** When something happened: a day counted back from that of the first sync, and the time of that day, UTC. */
export interface When {
  daysAgo: number;
  /** `HH:MM` */
  time: string;
}

/** What was said differently of a product before; everything else was as afterwards. */
export type Was = Partial<
  Pick<
    DataProduct,
    | 'description'
    | 'lifecycle'
    | 'qualityTier'
    | 'slaTier'
    | 'successor'
    | 'endsOn'
    | 'tags'
    | 'attributes'
  >
>;

/** Something that a person did through the portal. */
export interface PastAct extends When {
  /** Unique; the operation's id follows from it. */
  name: string;
  /** Entity ref of a user. */
  by: string;
  kind: Exclude<OperationKind, 'prepareEnvironment'>;
  targets: PastActTarget[];
  /** Somebody had it undone after its end. */
  undone?: When & { by: string };
}

export interface PastActTarget {
  /** Of a product, or of what was to become one. */
  title: string;
  /** Of `edit` and `deprecate`. */
  was?: Was;
  /** It failed at a step, and what was written before that was undone. */
  failed?: { atStep: number; error: string; would?: Was };
  /** Of `create`: the statement that makes the topic. */
  statement?: string;
}

/** What the past is made of. Products are called by their titles. */
export type PastEvent =
  | ({ type: 'act' } & PastAct)
  /** The environment got the definitions that the portal needs. */
  | ({
      type: 'prepared';
      name: string;
      by: string;
      attributes: string[];
      tag: string;
    } & When)
  /** The sync found what somebody had done in Confluent itself: without `was`, a new product. */
  | ({ type: 'found'; title: string; was?: Was } & When)
  /** The sync found that somebody had taken it away in Confluent itself. */
  | ({ type: 'gone'; title: string } & When)
  | ({
      type: 'problem';
      title: string;
      by: string;
      text: string;
      closed?: When & { by: string; note: string };
    } & When)
  /** Somebody has watched it since, or had a group of theirs watch it. */
  | ({ type: 'watched'; title: string; by: string; group?: string } & When)
  /** The portal reminded of the end of a product. */
  | ({ type: 'reminded'; title: string } & When)
  /** Something else that the audit has, of either back end. */
  | ({
      type: 'audited';
      name: string;
      by: string;
      pluginId: 'data-products' | 'ksqldb';
      eventId: string;
      severityLevel: 'low' | 'medium';
      meta: Record<string, string | number>;
      /** Why it failed. */
      error?: string;
    } & When);

/** Who is concerned by a product. */
export interface Parties {
  /** Entity ref; absent where nobody knows. */
  owner?: string;
  domain?: string;
  /** Entity refs of those who answer for what reads it. */
  readers: string[];
}

/** What happened in one environment. */
export interface Story {
  /** In the order in which it happened. */
  events: PastEvent[];
  parties: Record<string, Parties>;
  /** Products that were taken away again, as they last were. */
  former: (environment: { environmentId: string }) => DataProduct[];
}

// SPDX-License-Identifier: Apache-2.0
import type { ApiKeySpec } from '../scenario';
import { fitsAny } from '../patterns';
import type { CatalogEntity } from './CatalogEntity';

/** Who is looking, as far as it changes what there is to see. */
export interface Viewer {
  /** Tells restricted viewers apart; `undefined` for those who see everything. */
  readonly id: string | undefined;
  sees(entity: CatalogEntity): boolean;
  /** Also of a topic that is not there yet. */
  seesTopic(name: string): boolean;
}

export const UNRESTRICTED: Viewer = {
  id: undefined,
  sees: () => true,
  seesTopic: () => true,
};

export function viewerOf({ key, sees }: ApiKeySpec): Viewer {
  if (!sees) return UNRESTRICTED;
  const { topics = ['*'], subjects = ['*'] } = sees;
  const seesTopic = (name: string) => fitsAny(topics, name);
  return {
    id: key,
    seesTopic,
    sees: entity => {
      switch (entity.typeName) {
        case 'kafka_topic':
          return seesTopic(entity.name);
        case 'sr_subject_version':
          return fitsAny(subjects, entity.name);
        case 'cf_environment':
        case 'kafka_logical_cluster':
        case 'sr_schema':
        case 'sr_field':
          return true;
        default:
          return entity satisfies never;
      }
    },
  };
}

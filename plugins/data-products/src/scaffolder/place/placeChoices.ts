// SPDX-License-Identifier: Apache-2.0
import type {
  EnvironmentInfo,
  Vocabulary,
} from '@data-mesh/backstage-plugin-data-products-common';
import type { Place } from '../formContext';

export interface EnvironmentChoice {
  id: string;
  title: string;
  clusters: { id: string; title: string }[];
}

export interface PlaceChoices {
  environments: EnvironmentChoice[];
  /** Environments that cannot be written to, and why. */
  closed: { title: string; because: string }[];
}

/** Where topics can be created: the environment that lists start with first. */
export function placeChoices(
  vocabulary: Vocabulary,
  infos: readonly EnvironmentInfo[],
): PlaceChoices {
  const infoById = new Map(infos.map(info => [info.id, info]));
  const titled = vocabulary.environments.map(writing => ({
    writing,
    info: infoById.get(writing.environmentId),
    title: infoById.get(writing.environmentId)?.title ?? writing.environmentId,
  }));
  return {
    environments: titled
      .filter(({ writing }) => writing.isWritable)
      .sort((a, b) => Number(isPrimary(b.info)) - Number(isPrimary(a.info)))
      .map(({ writing, info, title }) => ({
        id: writing.environmentId,
        title,
        clusters: writing.clusters
          .filter(
            ({ canCreateBlank, ksqldbClusterIds }) =>
              canCreateBlank || ksqldbClusterIds.length > 0,
          )
          .map(({ clusterId }) => ({
            id: clusterId,
            title: titleOfCluster(clusterId, info),
          })),
      })),
    closed: titled
      .filter(({ writing }) => !writing.isWritable)
      .map(({ writing, title }) => ({
        title,
        because: writing.because ?? '',
      })),
  };
}

/** The only place there is to begin with: the first environment, and its cluster when it has just one. */
export function startingPlace({ environments }: PlaceChoices): Partial<Place> {
  const [first] = environments;
  return first ? placeIn(first) : {};
}

/** An environment that was just chosen, with its cluster when there is no other. */
export function placeIn(environment: EnvironmentChoice): Partial<Place> {
  const [cluster, ...others] = environment.clusters;
  return {
    environmentId: environment.id,
    ...(cluster && others.length === 0 && { clusterId: cluster.id }),
  };
}

function isPrimary(info: EnvironmentInfo | undefined): boolean {
  return info?.isPrimary ?? false;
}

function titleOfCluster(id: string, info: EnvironmentInfo | undefined): string {
  const title = info?.clusters.find(({ clusterId }) => clusterId === id)?.title;
  return title && title !== id ? `${title} (${id})` : id;
}

// SPDX-License-Identifier: Apache-2.0
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Scorecard } from '@data-mesh/backstage-plugin-scorecards-common';
import type { KnownEntity } from '../entities/types';
import type { LevelDrop } from '../evaluation/levelDrop';
import { entityLink, scorecardLink } from './links';

/** What the notifications page lists it under. */
const TOPIC = 'Scorecards';

/** Entities that a notification names. */
const NAMED = 8;

/** One notification for each owner and scorecard, whatever fell at the same time; nothing for what nobody owns. */
export function dropNotices(
  drops: readonly LevelDrop[],
  options: {
    scorecards: readonly Scorecard[];
    entityOf: (entityRef: string) => KnownEntity | undefined;
  },
): NotificationSendOptions[] {
  const { scorecards, entityOf } = options;
  return scorecards.flatMap(scorecard => {
    const byOwner = new Map<string, { drop: LevelDrop; title: string }[]>();
    for (const drop of drops) {
      const entity = entityOf(drop.entityRef);
      if (drop.scorecard !== scorecard.id || !entity?.ownerRef) continue;
      const known = byOwner.get(entity.ownerRef) ?? [];
      byOwner.set(entity.ownerRef, known);
      known.push({ drop, title: entity.title });
    }
    return [...byOwner].map(([ownerRef, fallen]) =>
      toNotice(scorecard, ownerRef, fallen),
    );
  });
}

function toNotice(
  scorecard: Scorecard,
  ownerRef: string,
  fallen: readonly { drop: LevelDrop; title: string }[],
): NotificationSendOptions {
  const levelTitle = (id: string | undefined) =>
    scorecard.levels.find(level => level.id === id)?.title ?? 'no level';
  const fellTo = ({ from, to }: LevelDrop) =>
    `fell from ${levelTitle(from)} to ${levelTitle(to)}`;
  const recipients = { type: 'entity' as const, entityRef: ownerRef };
  const [only] = fallen;
  if (only && fallen.length === 1) {
    const titles = only.drop.checks.map(
      id => scorecard.checks.find(check => check.id === id)?.title ?? id,
    );
    return {
      recipients,
      payload: {
        title: `${only.title} ${fellTo(only.drop)}`,
        description: reasonOf(only.drop, titles, scorecard),
        link: entityLink(only.drop.entityRef),
        severity: 'normal',
        topic: TOPIC,
        // Another fall of the same entity renews the notification instead of adding one.
        scope: `scorecards.level:${scorecard.id}:${only.drop.entityRef}`,
      },
    };
  }
  const named = fallen
    .slice(0, NAMED)
    .map(({ drop, title }) => `${title} ${fellTo(drop)}`);
  const others = fallen.length - named.length;
  return {
    recipients,
    payload: {
      title: `${fallen.length} of yours fell to a lower level of ${scorecard.title}`,
      description: [
        ...named,
        ...(others > 0 ? [`and ${others} more`] : []),
      ].join('; '),
      link: scorecardLink(scorecard.id),
      severity: 'normal',
      topic: TOPIC,
      scope: `scorecards.level:${scorecard.id}`,
    },
  };
}

function reasonOf(
  drop: LevelDrop,
  titles: readonly string[],
  scorecard: Scorecard,
): string {
  const failing =
    titles.length > 0 ? `No longer met: ${titles.join('; ')}.` : '';
  const changed = drop.isByDefinition
    ? `The scorecard ${scorecard.title} was changed.`
    : '';
  return [failing, changed].filter(Boolean).join(' ');
}

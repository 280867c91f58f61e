// SPDX-License-Identifier: Apache-2.0
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Exemption } from '@data-mesh/backstage-plugin-scorecards-common';
import type { KnownEntity } from '../entities/types';
import { entityLink, EXEMPTIONS_LINK } from './links';

/** What the notifications page lists it under. */
const TOPIC = 'Exemptions from scorecards';

interface About {
  entity: KnownEntity;
  checkTitle: string;
}

/** For the owner of the entity, and for those who decide; never for who asks. */
export function requestNotices(
  exemption: Exemption,
  { entity, checkTitle, approvers }: About & { approvers: readonly string[] },
): NotificationSendOptions[] {
  const recipients = new Set([
    ...(entity.ownerRef ? [entity.ownerRef] : []),
    ...approvers,
  ]);
  return [...recipients]
    .filter(ref => ref !== exemption.requestedBy)
    .map(entityRef => ({
      recipients: {
        type: 'entity',
        entityRef,
        excludeEntityRef: exemption.requestedBy,
      },
      payload: {
        title: `An exemption of ${entity.title} from '${checkTitle}' is asked for`,
        description: `Until ${exemption.lastDay}: ${exemption.reason}`,
        link: approvers.includes(entityRef)
          ? EXEMPTIONS_LINK
          : entityLink(entity.entityRef),
        severity: 'normal',
        topic: TOPIC,
        scope: `scorecards.exemption:${exemption.id}`,
      },
    }));
}

const DECIDED: Partial<Record<Exemption['state'], string>> = {
  approved: 'was approved',
  rejected: 'was rejected',
  revoked: 'was revoked',
};

/** For who asked. */
export function decisionNotice(
  exemption: Exemption,
  { entity, checkTitle }: About,
): NotificationSendOptions {
  const { state, decisionReason, lastDay } = exemption;
  const until = state === 'approved' ? `It ends after ${lastDay}.` : '';
  return {
    recipients: { type: 'entity', entityRef: exemption.requestedBy },
    payload: {
      title: `Your exemption of ${entity.title} from '${checkTitle}' ${DECIDED[state] ?? state}`,
      description: [until, decisionReason].filter(Boolean).join(' '),
      link: entityLink(entity.entityRef),
      severity: 'normal',
      topic: TOPIC,
      scope: `scorecards.exemption:${exemption.id}`,
    },
  };
}

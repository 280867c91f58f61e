// SPDX-License-Identifier: Apache-2.0
import { Identifier } from '@data-mesh/backstage-plugin-data-products-react';
import { EntityLink } from './EntityLink';

const PERSON = /^(user|group):/i;

/** Who did something: a link to a person’s page, or the name of a service as it is. */
export function Actor(props: {
  /** Entity ref of a user; of a service, its subject. */
  subject: string;
  variant?: 'body-small' | 'body-medium';
}) {
  const { subject, variant } = props;
  return PERSON.test(subject) ? (
    <EntityLink entityRef={subject} variant={variant} />
  ) : (
    <Identifier>{subject}</Identifier>
  );
}

// SPDX-License-Identifier: Apache-2.0
import { Flex, Link } from '@backstage/ui';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { FacetValue } from '@data-mesh/backstage-plugin-data-products-common';
import { exploreLink } from '../explore/exploreAddress';
import { useText } from '../translation/ref';
import { HomeSection } from './HomeSection';

/** So many domains fit without pushing the rest down. */
const MOST_DOMAINS = 8;

/** Leads to the products of each domain, those with most products first; subdomains go with theirs. */
export function DomainLinks(props: {
  domains: FacetValue[];
  exploreHref: string;
}) {
  const t = useText();
  const roots = props.domains
    .filter(({ kind, parent }) => kind === 'entity' && !parent)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_DOMAINS);
  if (roots.length === 0) return null;
  return (
    <HomeSection title={t('home.find.browse')}>
      <Flex gap="3" style={{ flexWrap: 'wrap' }}>
        {roots.map(({ value, count }) => (
          <DomainLink
            key={value}
            entityRef={value}
            count={count}
            href={exploreLink(props.exploreHref, {
              filters: { domain: [value] },
              environments: [],
            })}
          />
        ))}
      </Flex>
    </HomeSection>
  );
}

function DomainLink(props: { entityRef: string; count: number; href: string }) {
  const t = useText();
  const { primaryTitle } = useEntityPresentation(props.entityRef);
  return (
    <Link
      href={props.href}
      aria-label={t('home.find.domainCount', {
        domain: primaryTitle,
        count: props.count,
      })}
    >
      {primaryTitle} ({props.count})
    </Link>
  );
}

// SPDX-License-Identifier: Apache-2.0
import { CSSProperties } from 'react';
import { RiAlertFill, RiCheckLine, RiShieldUserLine } from '@remixicon/react';
import type { ProductSummary } from '@data-mesh/backstage-plugin-data-products-common';
import {
  Clamped,
  Identifier,
  plainLine,
  PlainText,
} from '@data-mesh/backstage-plugin-data-products-react';
import { EntityLink } from '../reference/EntityLink';
import { Reference, referenceFromSummary } from '../reference/Reference';
import { Term } from '../terms/Term';
import { useText } from '../translation/ref';
import { describeFormat } from './describeFacetValue';
import { StarButton } from './StarButton';

const BESIDE: CSSProperties = {
  display: 'flex',
  alignItems: 'flex-start',
  gap: 'var(--bui-space-1)',
};
const BELOW: CSSProperties = {
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-1)',
  minWidth: 0,
};
const ICON_AND_WORDS: CSSProperties = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 'var(--bui-space-1)',
  whiteSpace: 'nowrap',
};

/** Name and purpose of a product, to be starred; the name leads to its page. */
export function ProductTitle(props: {
  product: ProductSummary;
  environment?: string;
  /** True where no other column tells the owner. */
  withOwner?: boolean;
}) {
  const t = useText();
  const { product, environment, withOwner } = props;
  return (
    <div style={BESIDE}>
      <StarButton entityRef={product.entityRef} title={product.title} />
      <div style={BELOW}>
        <EntityLink
          entityRef={product.entityRef}
          hint={product.title}
          weight="bold"
        >
          <Clamped>{product.title}</Clamped>
        </EntityLink>
        <PlainText isSmall isQuiet isOneLine title={product.description}>
          {environment && `${environment} · `}
          {product.description
            ? plainLine(product.description)
            : t('explore.noDescription')}
        </PlainText>
        {withOwner && (
          <Reference
            reference={referenceFromSummary(
              product.ownerRef,
              product.ownerText,
            )}
          />
        )}
      </div>
    </div>
  );
}

/** The first topic, and how many more there are. */
export function Topics(props: { names: string[] }) {
  const t = useText();
  const [first, ...more] = props.names;
  return (
    <Clamped title={props.names.join('\n')}>
      <Identifier>{first}</Identifier>
      {more.length > 0 && (
        <PlainText isSmall isQuiet>
          {' '}
          {t('explore.moreTopics', { count: more.length })}
        </PlainText>
      )}
    </Clamped>
  );
}

/** What the schemas are written in; grey while nobody knows. */
export function Formats(props: { formats: string[] | undefined }) {
  const t = useText();
  const { formats } = props;
  if (!formats) return <NotKnownYet />;
  return formats.length === 0 ? (
    <Grey>{t('term.notSet')}</Grey>
  ) : (
    <>{formats.map(format => describeFormat(format, t)).join(', ')}</>
  );
}

export function Tags(props: { tags: string[] }) {
  const t = useText();
  const text = props.tags.join(', ');
  return text ? (
    <Clamped title={text}>{text}</Clamped>
  ) : (
    <Grey>{t('explore.noTags')}</Grey>
  );
}

/** Whether it holds data about people; grey while nobody knows. */
export function PersonalData(props: { hasPii: boolean | undefined }) {
  const t = useText();
  const { hasPii } = props;
  if (hasPii === undefined) return <NotKnownYet />;
  return hasPii ? (
    <Term
      meaning={t('term.piiMeaning.yes')}
      icon={<RiShieldUserLine size={16} aria-hidden style={{ flex: 'none' }} />}
    >
      {t('term.pii.yes')}
    </Term>
  ) : (
    <Grey title={t('term.piiMeaning.no')}>{t('term.pii.no')}</Grey>
  );
}

function NotKnownYet() {
  const t = useText();
  return (
    <Grey title={t('explore.notKnownYetHelp')}>{t('explore.notKnownYet')}</Grey>
  );
}

/** What says that there is nothing to say. */
export function Grey(props: { title?: string; children: string }) {
  return (
    <PlainText isQuiet title={props.title}>
      {props.children}
    </PlainText>
  );
}

/** How many things are missing or wrong; a shape of its own for none. */
export function IssueCount(props: { count: number }) {
  const t = useText();
  const { count } = props;
  const Icon = count === 0 ? RiCheckLine : RiAlertFill;
  return (
    <span style={ICON_AND_WORDS}>
      <Icon
        size={16}
        aria-hidden
        color={`var(--bui-fg-${count === 0 ? 'positive' : 'warning'})`}
      />
      {count === 0 ? t('explore.noIssues') : t('explore.issues', { count })}
    </span>
  );
}

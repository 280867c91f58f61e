// SPDX-License-Identifier: Apache-2.0
import {
  EnvironmentInfo,
  parseQualityTier,
  parseSlaTier,
  ProductSummary,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  plainLine,
  RelativeTime,
} from '@data-mesh/backstage-plugin-data-products-react';
import { Reference, referenceFromSummary } from '../reference/Reference';
import { Lifecycle } from '../terms/Lifecycle';
import { QualityTierTerm, SlaTierTerm } from '../terms/Tier';
import { useText } from '../translation/ref';
import { ComparedPorts } from './ComparedPorts';
import { ComparedFact, environmentTitle } from './comparisonRows';
import { Formats, Grey, IssueCount, PersonalData, Tags } from './productCells';

/** One fact of one product. */
export function ComparedCell(props: {
  fact: ComparedFact;
  product: ProductSummary;
  environments: EnvironmentInfo[];
}) {
  const t = useText();
  const { fact, product, environments } = props;
  switch (fact) {
    case 'purpose':
      return product.description ? (
        <>{plainLine(product.description)}</>
      ) : (
        <Grey>{t('explore.noDescription')}</Grey>
      );
    case 'environment':
      return <>{environmentTitle(product, environments)}</>;
    case 'domain':
      return (
        <Reference
          reference={referenceFromSummary(
            product.domainRef,
            product.domainText,
          )}
        />
      );
    case 'owner':
      return (
        <Reference
          reference={referenceFromSummary(product.ownerRef, product.ownerText)}
        />
      );
    case 'lifecycle':
      return <Lifecycle status={product.lifecycle} />;
    case 'qualityTier':
      return <QualityTierTerm tier={parseQualityTier(product.qualityTier)} />;
    case 'slaTier':
      return <SlaTierTerm tier={parseSlaTier(product.slaTier)} />;
    case 'ports':
      return <ComparedPorts product={product} />;
    case 'format':
      return <Formats formats={product.formats} />;
    case 'pii':
      return <PersonalData hasPii={product.hasPii} />;
    case 'tag':
      return <Tags tags={product.tags} />;
    case 'issue':
      return <IssueCount count={product.issueCount} />;
    case 'changedAt':
      return <RelativeTime at={product.changedAt} />;
    default:
      return fact satisfies never;
  }
}

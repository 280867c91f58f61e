// SPDX-License-Identifier: Apache-2.0
import { HealthStrip } from '../live/health/HealthStrip';
import { AboutProductCard } from '../product/AboutProductCard';
import { AttributesCard } from '../product/AttributesCard';
import { ConsumeCard } from '../product/ConsumeCard';
import { MissingCard } from '../product/MissingCard';
import { OtherEnvironmentsCard } from '../product/OtherEnvironmentsCard';
import { OutputPortsCard } from '../product/OutputPortsCard';
import { PlacedCard, ProductOverview } from '../product/ProductOverview';
import { ProductSyncCard } from '../product/ProductSyncCard';
import { RelationsCard } from '../product/RelationsCard';
import { AtAGlanceCard } from './AtAGlanceCard';
import { useSyncHref } from './useSyncHref';
import { WithLegacyLinks } from './WithLegacyLinks';

/** What the first tab of a product shows, as the new front-end system puts it together from extensions. */
export function OverviewContent() {
  const syncHref = useSyncHref();
  const cards: PlacedCard[] = [
    { element: <AtAGlanceCard key="at-a-glance" /> },
    { element: <AboutProductCard key="about" /> },
    { element: <OutputPortsCard key="output-ports" /> },
    { element: <ConsumeCard key="consume" /> },
    { element: <OtherEnvironmentsCard key="environments" /> },
    { element: <RelationsCard key="relations" /> },
    {
      type: 'info',
      element: <MissingCard key="missing" syncHref={syncHref} />,
    },
    { type: 'info', element: <ProductSyncCard key="sync" /> },
    { type: 'info', element: <AttributesCard key="attributes" /> },
  ];
  return (
    <WithLegacyLinks>
      <ProductOverview
        strips={[<HealthStrip key="health" />]}
        productCards={cards}
        otherCards={[]}
      />
    </WithLegacyLinks>
  );
}

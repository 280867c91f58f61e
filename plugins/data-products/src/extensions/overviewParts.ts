// SPDX-License-Identifier: Apache-2.0

/** The overview of a product in one piece: loaded one by one, its parts would keep each other waiting. */
export { AboutProductCard } from '../product/AboutProductCard';
export { AttributesCard } from '../product/AttributesCard';
export { ConsumeCard } from '../product/ConsumeCard';
export { OtherEnvironmentsCard } from '../product/OtherEnvironmentsCard';
export { OutputPortsCard } from '../product/OutputPortsCard';
export { ProductSyncCard } from '../product/ProductSyncCard';
export { RelationsCard } from '../product/RelationsCard';
export { HealthStrip } from '../live/health/HealthStrip';
export { LinkedMissingCard } from './LinkedMissingCard';
export { LinkedProductOverview } from './LinkedProductOverview';

// SPDX-License-Identifier: Apache-2.0
import {
  type Calendar,
  choice,
  DAY,
  type DomainData,
  field,
  INSTANT,
  listOf,
  MONEY,
  optional,
  published,
  record,
  valuesOf,
} from './notation';
import { STOCK_LEVEL, STOCK_LEVEL_KEY } from './stockLevelSchemas';

/** From the supplier's dock to our shelf. */
export function supply(calendar: Calendar): DomainData {
  return {
    topics: [
      published(
        {
          name: 'stock-levels',
          partitions: 12,
          cleanupPolicy: ['compact'],
          retentionMs: -1,
          description:
            'How many packs of an article a place has, by article and place.',
          owner: 'inventory',
          ownerEmail: 'inventory@corner-and-main.example',
          createdAt: calendar.daysAgo(744),
        },
        {
          owner: '@inventory',
          domain: 'warehousing',
          description:
            'The stock of every warehouse and store, corrected by each night’s counts.',
          sla: 'tier-1',
          quality: 'curated',
          contact: '#stock',
        },
      ),
      published(
        {
          name: 'stock-movements',
          partitions: 12,
          retentionMs: 7_776_000_000,
          description: 'Every booking that changes a stock level.',
          ownerEmail: 'inventory@corner-and-main.example',
          createdAt: calendar.daysAgo(744),
        },
        {
          owner: 'group:default/inventory',
          domain: 'warehousing',
          description:
            'Goods in, goods out, transfers and write-offs; the sum of them is the stock level.',
          sla: 'tier-2',
          quality: 'authoritative',
          contact: '#stock',
        },
      ),
      published(
        {
          name: 'goods-receipts',
          partitions: 6,
          createdAt: calendar.daysAgo(530),
        },
        {
          owner: '@inventory',
          domain: 'warehousing',
          description: 'Deliveries accepted at a dock, pallet by pallet.',
          quality: 'curated',
        },
      ),
      published(
        {
          name: 'inventory-counts',
          partitions: 3,
          createdAt: calendar.daysAgo(402),
        },
        {
          owner: 'tomas.ferreira',
          domain: 'warehousing',
          description: 'What people counted in the warehouses.',
          sla: 'tier-3',
          quality: 'curated',
        },
      ),
      published(
        {
          name: 'inventory-counts',
          cluster: 'lkc-8d4rt2',
          partitions: 3,
          createdAt: calendar.daysAgo(377),
        },
        {
          owner: '@inventory',
          domain: 'store-sales',
          description:
            'What people counted in the stores, shelf by shelf, after closing time.',
          sla: 'tier-3',
          quality: 'raw',
        },
      ),
      published(
        {
          name: 'warehouse-temperatures',
          cluster: 'lkc-8d4rt2',
          partitions: 6,
          retentionMs: 86_400_000,
          description: 'Readings of 2,100 thermometers, every ten seconds.',
          createdAt: calendar.daysAgo(143),
        },
        { owner: '@fulfilment', domain: 'warehousing', quality: 'raw' },
      ),
      published(
        {
          name: 'replenishment-proposals',
          partitions: 3,
          retentionMs: 604_800_000,
          createdAt: calendar.daysAgo(265),
        },
        {
          owner: '@inventory',
          domain: 'sourcing',
          description:
            'What each store should order tomorrow, if nobody knows better.',
          sla: 'tier 2',
          quality: 'curated',
        },
      ),
      published(
        {
          name: 'purchase-orders',
          partitions: 3,
          retentionMs: 31_536_000_000,
          description:
            'Orders we place with suppliers, with every change to them.',
          ownerEmail: 'suppliers@corner-and-main.example',
          tags: ['Confidential'],
          createdAt: calendar.daysAgo(580),
        },
        {
          owner: '@suppliers',
          domain: 'sourcing',
          description: 'Purchase orders from first draft to last delivery.',
          sla: 'tier-2',
        },
      ),
      published(
        {
          name: 'supplier-catalog',
          partitions: 3,
          cleanupPolicy: ['compact'],
          retentionMs: -1,
          createdAt: calendar.daysAgo(811),
        },
        {
          owner: '@vendor-relations',
          domain: 'sourcing',
          description:
            'What suppliers offer us, at which price, from which minimum.',
          sla: 'tier-3',
          quality: 'curated',
        },
      ),
    ],
    subjects: [
      {
        name: 'stock-levels-key',
        schemaType: 'JSON',
        versions: [{ schema: STOCK_LEVEL_KEY }],
      },
      valuesOf('stock-levels', [STOCK_LEVEL], {
        schemaType: 'JSON',
        compatibility: 'BACKWARD',
      }),
      valuesOf('stock-movements', [STOCK_MOVEMENT], {
        compatibility: 'BACKWARD_TRANSITIVE',
      }),
      valuesOf('goods-receipts', [GOODS_RECEIPT]),
      valuesOf('inventory-counts', [INVENTORY_COUNT]),
      valuesOf('replenishment-proposals', [REPLENISHMENT_PROPOSAL]),
      valuesOf('purchase-orders', [PURCHASE_ORDER]),
      valuesOf('supplier-catalog', [SUPPLIER_OFFER]),
    ],
  };
}

const STOCK_MOVEMENT = record('StockMovement', 'A change of one stock level.', [
  field(
    'movementId',
    'string',
    'Unique for ever; repeats are the same booking.',
  ),
  field('articleNumber', 'string', 'As in `product-catalog`.'),
  field('placeId', 'string', 'Warehouse or store.'),
  field('packs', 'int', 'Negative for goods out.'),
  field(
    'cause',
    choice('Cause', 'RECEIPT', 'SALE', 'TRANSFER', 'COUNT', 'WRITE_OFF'),
    'Why the level changed.',
  ),
  field('bookedAt', INSTANT, 'By the clock of the stock ledger.'),
]);

const GOODS_RECEIPT = record('GoodsReceipt', undefined, [
  field('deliveryNote', 'string'),
  field('supplierId', 'string'),
  field('dock', 'string'),
  field('pallets', 'int'),
  optional('damagedPallets', 'int'),
  field('acceptedAt', INSTANT),
]);

const INVENTORY_COUNT = record('InventoryCount', undefined, [
  field('placeId', 'string'),
  field('articleNumber', 'string'),
  field('expected', 'int'),
  field('counted', 'int'),
  field('countedAt', INSTANT),
]);

const REPLENISHMENT_PROPOSAL = record('ReplenishmentProposal', undefined, [
  field('storeId', 'string'),
  field('articleNumber', 'string'),
  field('packs', 'int', 'Rounded up to whole cases.'),
  field('forDay', DAY),
]);

const PURCHASE_ORDER = record('PurchaseOrder', undefined, [
  field('purchaseOrderId', 'string'),
  field('supplierId', 'string'),
  field(
    'status',
    choice('Status', 'DRAFT', 'SENT', 'CONFIRMED', 'DELIVERED', 'CLOSED'),
  ),
  field(
    'lines',
    listOf(
      record('PurchaseOrderLine', undefined, [
        field('articleNumber', 'string'),
        field('packs', 'int'),
        field('unitCost', MONEY),
      ]),
    ),
  ),
  field('changedAt', INSTANT),
]);

const SUPPLIER_OFFER = record('SupplierOffer', undefined, [
  field('supplierId', 'string'),
  field('ean', 'string'),
  field('unitCost', MONEY),
  field('minimumPacks', 'int'),
  field('leadTimeDays', 'int'),
]);

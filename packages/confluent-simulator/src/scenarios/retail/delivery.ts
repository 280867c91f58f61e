// SPDX-License-Identifier: Apache-2.0
import {
  type Calendar,
  choice,
  type DomainData,
  field,
  INSTANT,
  optional,
  personal,
  published,
  record,
  valuesOf,
} from './notation';

/** From the shelf to the customer's door, and sometimes back. */
export function delivery(calendar: Calendar): DomainData {
  return {
    topics: [
      published(
        {
          name: 'deliveries',
          partitions: 12,
          retentionMs: 2_592_000_000,
          description:
            'One event for each step of a delivery, from the packing table to the door.',
          owner: 'fulfilment',
          ownerEmail: 'fulfilment@corner-and-main.example',
          tags: ['PII'],
          createdAt: calendar.daysAgo(128),
          businessMetadata: {
            Compliance: {
              legalBasis: 'contract',
              reviewedOn: calendar.inDays(-90),
              reviewedBy: 'data protection office',
            },
          },
        },
        {
          owner: 'fulfilment',
          domain: 'delivery',
          description:
            'Every delivery by van, bicycle or parcel service, with one vocabulary for all of them.',
          sla: 'tier-1',
          quality: 'authoritative',
          contact: '#deliveries',
        },
      ),
      published(
        {
          name: 'shipments',
          partitions: 6,
          description:
            'Parcels handed to the parcel service. Use deliveries instead.',
          ownerEmail: 'fulfilment@corner-and-main.example',
          tags: ['Deprecated'],
          createdAt: calendar.daysAgo(899),
        },
        {
          owner: '@fulfilment',
          domain: 'delivery',
          description:
            'Parcels only, by the words of one parcel service. Replaced by deliveries.',
          sla: 'tier-3',
          quality: 'curated',
          lifecycle: 'deprecated',
          successor: 'deliveries',
          endsOn: calendar.inDays(20),
        },
      ),
      published(
        { name: 'returns', partitions: 3, createdAt: calendar.daysAgo(470) },
        { owner: '@fulfilment', domain: 'delivery' },
      ),
      published(
        {
          name: 'delivery-etas',
          partitions: 6,
          retentionMs: 86_400_000,
          createdAt: calendar.daysAgo(94),
        },
        {
          owner: 'beatrix.vogel',
          domain: 'delivrey',
          description: 'When the bell will ring, give or take ten minutes.',
          sla: 'tier-3',
          quality: 'curated',
        },
      ),
      published(
        {
          name: 'courier-positions',
          cluster: 'lkc-8d4rt2',
          partitions: 12,
          retentionMs: 86_400_000,
          description: 'Where every van and bicycle is, every five seconds.',
          tags: ['PII', 'Confidential'],
          createdAt: calendar.daysAgo(211),
        },
        {
          owner: 'Team Delivery',
          domain: 'delivery',
          description:
            'Positions of the fleet. A courier can be told from them, so they are gone after a day.',
          sla: 'tier-2',
          quality: 'raw',
          retention: '1 day',
        },
      ),
    ],
    subjects: [
      {
        name: 'com.cornerandmain.Address',
        compatibility: 'FULL_TRANSITIVE',
        versions: [{ schema: ADDRESS, registeredAt: calendar.daysAgo(620) }],
      },
      valuesOf(
        'deliveries',
        [
          { schema: DELIVERY, references: [ADDRESS_REFERENCE] },
          {
            schema: {
              ...DELIVERY,
              fields: [
                ...DELIVERY.fields,
                optional('bellAt', INSTANT, 'When we expect to ring.'),
              ],
            },
            references: [ADDRESS_REFERENCE],
            registeredAt: calendar.daysAgo(33),
          },
        ],
        { compatibility: 'FULL' },
      ),
      valuesOf('shipments', [SHIPMENT]),
      valuesOf('returns', [RETURN], { compatibility: 'NONE' }),
      valuesOf('delivery-etas', [ETA]),
      valuesOf('courier-positions', [COURIER_POSITION]),
    ],
  };
}

const ADDRESS_REFERENCE = {
  name: 'com.cornerandmain.Address',
  subject: 'com.cornerandmain.Address',
  version: 1,
};

const ADDRESS = record('Address', 'A postal address in one of our countries.', [
  personal('recipient', 'string', 'As it should stand on the bell.'),
  personal('street', 'string', 'With the number.'),
  field('postalCode', 'string', 'Without the country.'),
  field('city', 'string', 'In the language of the country.'),
  field('country', 'string', 'ISO 3166, two letters.'),
]);

const DELIVERY = record('DeliveryStep', 'One step of a delivery.', [
  field('deliveryId', 'string', 'Unique for ever.'),
  field('orderId', 'string', 'As in `orders`.'),
  field(
    'step',
    choice(
      'Step',
      'PACKED',
      'ON_THE_ROAD',
      'AT_THE_DOOR',
      'DELIVERED',
      'FAILED',
    ),
    'What has just happened.',
  ),
  field(
    'by',
    choice('Carrier', 'VAN', 'BICYCLE', 'PARCEL_SERVICE'),
    'Who carries it.',
  ),
  field('address', 'com.cornerandmain.Address', 'Where it goes.'),
  field('at', INSTANT, 'When the step was scanned.'),
]);

const SHIPMENT = record('Shipment', 'A parcel handed to the parcel service.', [
  field('trackingNumber', 'string', 'Of the parcel service.'),
  field('orderId', 'string', 'As in `orders`.'),
  field('statusCode', 'int', 'Of the parcel service; see its handbook.'),
  field('scannedAt', INSTANT, 'By the clock of the depot.'),
]);

const RETURN = record('Return', undefined, [
  field('orderId', 'string'),
  field('reason', 'string'),
  field('ts', 'long'),
]);

const ETA = record('DeliveryEta', undefined, [
  field('deliveryId', 'string'),
  field('bellAt', INSTANT),
  field('toleranceMinutes', 'int'),
]);

const COURIER_POSITION = record('CourierPosition', undefined, [
  personal('courierId', 'string', 'Changes every shift.'),
  field('latitude', 'double'),
  field('longitude', 'double'),
  field('at', INSTANT),
]);

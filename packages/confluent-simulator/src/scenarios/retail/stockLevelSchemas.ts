// SPDX-License-Identifier: Apache-2.0

/** JSON Schema of the key of `stock-levels`. */
export const STOCK_LEVEL_KEY = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'StockLevelKey',
  description: 'An article at a place.',
  type: 'object',
  properties: {
    articleNumber: {
      type: 'string',
      pattern: '^[0-9]{8}$',
      description: 'As in product-catalog.',
    },
    placeId: {
      type: 'string',
      description: 'Warehouse (W-…) or store (four digits).',
    },
  },
  required: ['articleNumber', 'placeId'],
  additionalProperties: false,
};

/** JSON Schema of the value of `stock-levels`. */
export const STOCK_LEVEL = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'StockLevel',
  description: 'How much of an article a place has.',
  type: 'object',
  properties: {
    onHand: {
      type: 'integer',
      minimum: 0,
      description: 'Packs that are physically there.',
    },
    reserved: {
      type: 'integer',
      minimum: 0,
      description: 'Packs of these that orders have already claimed.',
    },
    shelf: { type: 'string', description: 'Where to look first.' },
    countedAt: {
      type: 'string',
      format: 'date-time',
      description: 'When somebody last counted them.',
    },
  },
  required: ['onHand', 'reserved'],
  additionalProperties: false,
};

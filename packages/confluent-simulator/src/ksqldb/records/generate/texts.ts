// SPDX-License-Identifier: Apache-2.0

const list = (text: string) => text.split(' ');

const FIRST_NAMES = list(
  'Ada Bruno Chidi Dana Emeka Farah Goran Hana Iker Joana Kemal Lena Malik Nora Oskar Priya',
);
const LAST_NAMES = list(
  'Almeida Berg Costa Dahl Eriksen Fontaine Garcia Horvat Ivanov Jansen Keller Lindqvist Moreau',
);
const ARTICLES = [
  ...[
    'Oat drink',
    'Rye bread',
    'Tomatoes',
    'Olive oil',
    'Green tea',
    'Goat cheese',
  ],
  ...[
    'Sparkling water',
    'Dark chocolate',
    'Basmati rice',
    'Red lentils',
    'Apples',
  ],
];

/** A text made of two numbers that look like chance. */
type MakeText = (first: number, second: number) => string;

const oneOf =
  (texts: readonly string[]): MakeText =>
  first =>
    texts[first % texts.length] ?? '';

/** By what the name of a field ends in; the first that fits. */
const MAKERS: readonly (readonly [RegExp, MakeText])[] = [
  [
    /email$/,
    (a, b) =>
      `${pick(FIRST_NAMES, a)}.${pick(LAST_NAMES, b)}@mail.example`.toLowerCase(),
  ],
  [/(articlename|productname|itemname)$/, oneOf(ARTICLES)],
  [
    /(name|cardholder|recipient|contact)$/,
    (a, b) => `${pick(FIRST_NAMES, a)} ${pick(LAST_NAMES, b)}`,
  ],
  [/country$/, oneOf(list('PT DE FR NL DK ES PL IT'))],
  [/currency$/, oneOf(list('EUR EUR EUR EUR DKK PLN SEK'))],
  [/city$/, oneOf(list('Lisbon Hamburg Lyon Utrecht Aarhus Gdansk Bilbao'))],
  [/street$/, (a, b) => `${pick(LAST_NAMES, a)} Street ${(b % 120) + 1}`],
  [/(postalcode|zip|zipcode)$/, a => String(10_000 + (a % 89_999))],
  [/(ipaddress|ip)$/, a => `203.0.113.${(a % 254) + 1}`],
  [
    /(url|link|referrer|path)$/,
    a => `https://shop.example/p/${1_000 + (a % 40)}`,
  ],
  [/(symbol|ticker)$/, oneOf(list('ACME BOLT CRUX DUNE FERN GALE HALO'))],
  [/side$/, oneOf(['BUY', 'SELL'])],
  [/gender$/, oneOf(['FEMALE', 'MALE', 'OTHER'])],
  [/(status|state)$/, oneOf(['OPEN', 'OPEN', 'DONE', 'CANCELLED'])],
  [/(channel)$/, oneOf(['web', 'web', 'app', 'phone'])],
  [/(step|stage|event|type)$/, oneOf(['created', 'changed', 'closed'])],
  [/(scheme|method)$/, oneOf(['card', 'card', 'direct-debit', 'wallet'])],
  [/(reasoncode)$/, a => `R${10 + (a % 30)}`],
  [
    /(reason|subject)$/,
    oneOf([
      'Delivered late',
      'Something is missing',
      'Ordered twice',
      'Not as described',
    ]),
  ],
  [
    /(rules|rule)$/,
    oneOf(['many-cards', 'new-address', 'night-order', 'high-amount']),
  ],
  [/(allergens|allergen)$/, oneOf(['gluten', 'milk', 'nuts', 'soy'])],
  [/(tags|labels|tag|label)$/, oneOf(['new', 'gift', 'express'])],
  [
    /(text|query)$/,
    oneOf([
      'oat milk',
      'gluten free bread',
      'gift box',
      'coffee beans',
      'olive oil',
    ]),
  ],
  [
    /(shelf|dock|aisle)$/,
    (a, b) => `${'ABCDEF'.charAt(a % 6)}-${(b % 24) + 1}`,
  ],
  [/packsize$/, oneOf(['1 l', '500 g', '6 × 330 ml', '250 g'])],
  [/(ean|gtin)$/, a => `40${String(a % 100_000_000_000).padStart(11, '0')}`],
  [/last4$/, a => String(a % 10_000).padStart(4, '0')],
  [/(phone|mobile)$/, a => `+351 555 ${String(a % 10_000).padStart(4, '0')}`],
  [/language$/, oneOf(['en', 'pt', 'de', 'fr'])],
];

function pick(texts: readonly string[], number: number): string {
  return texts[number % texts.length] ?? '';
}

/** How texts of a field look, by its name. */
export function textMaker(fieldName: string, thing: string): MakeText {
  const name = fieldName.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const isArticle =
    /^(article|product|item|sku)/.test(thing) && name === 'name';
  const found = MAKERS.find(([ending]) =>
    ending.test(isArticle ? 'articlename' : name),
  );
  return found ? found[1] : first => `${name}-${(first % 90) + 10}`;
}

// SPDX-License-Identifier: Apache-2.0
import { DataProduct } from '@data-mesh/backstage-plugin-data-products-common';
import { PastActTarget, PastEvent, Story } from './PastEvent';

/** What an event made of a product; `undefined` where there was none. */
export interface Turn {
  title: string;
  before: DataProduct | undefined;
  after: DataProduct | undefined;
}

export interface Moment {
  event: PastEvent;
  /** One for each product that the event is about, in its order. */
  turns: Turn[];
}

export interface Timeline {
  /** Everything that was there before the first event. */
  first: DataProduct[];
  moments: Moment[];
}

/**
 * Tells a story backwards from what is there now, so that it ends with exactly that: each event says what was different
 * before it.
 *
 * @throws Error when the story is about a product that there never was.
 */
export function timelineOf(
  story: Pick<Story, 'events'>,
  now: { products: DataProduct[]; former: DataProduct[] },
): Timeline {
  const states = new Map<string, DataProduct | undefined>();
  for (const product of now.products) states.set(product.title, product);
  const formerByTitle = new Map(now.former.map(each => [each.title, each]));

  const moments = story.events.toReversed().map(event => {
    const turns = changesOf(event).map(({ title, back }) => {
      const after = states.get(title);
      const before = back(after, formerByTitle.get(title));
      states.set(title, before);
      return { title, before, after };
    });
    return { event, turns };
  });
  const told = new Set(moments.flatMap(titlesOf));
  return {
    first: [
      ...now.products.filter(({ title }) => !told.has(title)),
      ...[...states].flatMap(([title, product]) =>
        told.has(title) && product ? [product] : [],
      ),
    ],
    moments: moments.reverse(),
  };
}

function titlesOf({ turns }: Moment): string[] {
  return turns.map(({ title }) => title);
}

interface Change {
  title: string;
  /** The state before, from the state after. */
  back(
    after: DataProduct | undefined,
    former: DataProduct | undefined,
  ): DataProduct | undefined;
}

function changesOf(event: PastEvent): Change[] {
  switch (event.type) {
    case 'act':
      return event.targets.map(target => ({
        title: target.title,
        back: backOf(event, target),
      }));
    case 'found': {
      const { title, was } = event;
      return [
        {
          title,
          back: after =>
            was ? { ...present(after, title), ...was } : undefined,
        },
      ];
    }
    case 'gone': {
      const { title } = event;
      return [{ title, back: (_after, former) => present(former, title) }];
    }
    case 'problem':
    case 'watched':
    case 'reminded':
      return [{ title: event.title, back: after => after }];
    case 'prepared':
    case 'audited':
      return [];
    default:
      return event satisfies never;
  }
}

function backOf(
  { kind, undone }: Extract<PastEvent, { type: 'act' }>,
  { title, was, failed }: PastActTarget,
): Change['back'] {
  if (failed || undone) return after => after;
  switch (kind) {
    case 'publish':
    case 'create':
      return () => undefined;
    case 'unpublish':
      return (_after, former) => present(former, title);
    case 'edit':
    case 'deprecate':
      return after => ({ ...present(after, title), ...was });
    default:
      return kind satisfies never;
  }
}

function present(product: DataProduct | undefined, title: string): DataProduct {
  if (product) return product;
  throw new Error(`The story is about '${title}', which there was not`);
}

// SPDX-License-Identifier: Apache-2.0

import { equal, ok } from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import {
  DataProduct,
  parseProductKey,
} from '@data-mesh/backstage-plugin-data-products-common';
import { ProductStore } from '../../store/types';
import { FakeConfluent, failure } from './FakeConfluent';
import { TestClock, openTestSync } from './openTestSync';

/** What Confluent truly holds: topics by name. */
export type Truth = Map<string, { product?: string; description: string }>;

export const FAULTS = [
  'listing fails',
  'listing breaks off',
  'subjects fail',
  'direct reads fail',
  'key sees too little',
  'index is late',
  'listing is empty',
] as const;

export type Fault = (typeof FAULTS)[number];

/** Where the process dies in a sync. */
export const DEATHS = ['reading', 'before commit', 'after commit'] as const;

const by = 'user:default/kim';

/** A sync that is watched: whatever happens, it must not lose what Confluent holds. */
export class ModelledSync {
  readonly truth: Truth = new Map();
  private readonly confluent = new FakeConfluent();
  private clock = new TestClock();
  private opened: ReturnType<typeof openTestSync>;

  constructor(
    private readonly store: ProductStore,
    private readonly environmentId: string,
  ) {
    this.opened = this.open(store);
  }

  put(name: string, topic: { product?: string; description: string }): void {
    this.truth.set(name, topic);
    this.confluent.put(name, { metadata: { ...topic } });
  }

  remove(name: string): void {
    this.truth.delete(name);
    this.confluent.remove(name);
  }

  /** @param affected - Topics that faults of a part of the catalog concern. */
  async sync(faults: Fault[] = [], affected: string[] = []): Promise<void> {
    const before = await this.opened.titles();
    const waiting = await this.waitingForPeople();
    await this.watch(async () => {
      faults.forEach(fault => this.arm(fault, affected));
      await this.opened.syncOnce();
      this.disarm();
    });
    const after = new Set(await this.opened.titles());
    const removed = before.filter(title => !after.has(title));
    const mayGo = without(removed, [...waiting]);
    same(mayGo, removed, 'what waits for a person was removed');
    ok(removed.length <= Math.max(5, before.length / 10), 'too many removed');
    if (faults.includes('listing is empty') || this.truth.size === 0) {
      same(removed, [], 'an empty listing was believed');
    }
  }

  async refresh(title: string): Promise<void> {
    const { sync, keyOf } = this.opened;
    if (!(await this.opened.titles()).includes(title)) return;
    await this.watch(async () => {
      await sync.refresh(keyOf(title), { by });
      await this.endOfRequestedRun();
    });
  }

  async decide(decision: 'release' | 'reject'): Promise<void> {
    const hold = await this.opened.pendingHold();
    if (!hold) return;
    await this.watch(() =>
      this.opened.sync.decideHold({ id: hold.id, decision, by }),
    );
  }

  /** Lets the process die in the middle of a sync, and a new one take over. */
  async die(point: (typeof DEATHS)[number]): Promise<void> {
    await this.watch(async () => {
      const { doomed, died } = this.openDoomed(point);
      const run = await doomed.sync.run(this.environmentId, {
        trigger: 'schedule',
      });
      if (run.started) await Promise.race([died, run.finished]);
    });
    this.disarm();
    this.clock = new TestClock(this.clock.now() + 61_000);
    this.opened = this.open(this.store);
  }

  /** After good syncs the store holds what Confluent holds; what else it holds waits for a person, or was kept by one. */
  async expectConvergence(): Promise<void> {
    await this.sync();
    await this.expectAllOfTruth();
    if (this.truth.size > 0) {
      const waiting = await this.waitingForPeople();
      const unexplained = without(await this.surplus(), [...waiting]);
      same(unexplained, [], 'what is gone is still there');
    }

    await this.decide('release');
    for (const title of await this.surplus()) await this.refresh(title);
    same(await this.surplus(), [], 'what is gone cannot be removed');
    await this.expectAllOfTruth();

    const before = await this.lastSequence();
    await this.sync();
    equal(await this.lastSequence(), before, 'an unchanged sync wrote');
  }

  /** A refresh may have started a run, and does not wait for it. */
  private async endOfRequestedRun(): Promise<void> {
    const isUnderWay = async () => {
      const run = await this.opened.lastRun();
      return run?.trigger === 'request' && !run.endedAt;
    };
    while (await isUnderWay()) await setImmediate();
  }

  /** Titles of products that are on hold, or that a person keeps. */
  private async waitingForPeople(): Promise<Set<string>> {
    const hold = await this.opened.pendingHold();
    const held = new Set(hold?.productKeys);
    const known = await this.store.known(this.environmentId);
    return new Set(
      known
        .filter(({ key, isKept }) => isKept || held.has(key))
        .map(({ key }) => parseProductKey(key).name),
    );
  }

  private async lastSequence(): Promise<number> {
    const page = await this.store.changedSince(this.environmentId, 0, 1);
    return page.lastSequence;
  }

  private async expectAllOfTruth(): Promise<void> {
    const stored = await this.opened.stored();
    for (const [title, expected] of this.trueProducts()) {
      equal(stored[title]?.description, expected.description);
      same(portsOf([stored[title]]), expected.topics, `ports of ${title}`);
    }
  }

  private async surplus(): Promise<string[]> {
    const products = this.trueProducts();
    return (await this.opened.titles()).filter(title => !products.has(title));
  }

  private trueProducts() {
    const products = new Map<
      string,
      { description: string; topics: string[] }
    >();
    for (const name of [...this.truth.keys()].sort()) {
      const { product: title = name, description } = this.truth.get(name)!;
      const known = products.get(title);
      if (known) known.topics.push(name);
      else products.set(title, { description, topics: [name] });
    }
    return products;
  }

  /** No topic that Confluent holds may disappear, neither from its product nor altogether; and names stay. */
  private async watch(act: () => Promise<unknown>): Promise<void> {
    const before = await this.opened.stored();
    const namesBefore = await this.entityNames();
    await act();
    const after = await this.opened.stored();
    for (const [title, { topics }] of this.trueProducts()) {
      const has = portsOf([after[title]]);
      const had = portsOf([before[title]]).filter(name =>
        topics.includes(name),
      );
      same(without(had, has), [], `ports of ${title} were lost`);
    }
    const had = portsOf(Object.values(before)).filter(name =>
      this.truth.has(name),
    );
    same(without(had, portsOf(Object.values(after))), [], 'topics were lost');
    for (const [key, name] of await this.entityNames()) {
      equal(name, namesBefore.get(key) ?? name, 'a product was renamed');
    }
  }

  private async entityNames(): Promise<Map<string, string>> {
    const known = await this.store.known(this.environmentId);
    return new Map(known.map(({ key, entityName }) => [key, entityName]));
  }

  private arm(fault: Fault, affected: string[]): void {
    const { failures, unlisted, forbidden } = this.confluent;
    const names = affected.map(name => `lsrc-1:lkc-1:${name}`);
    switch (fault) {
      case 'listing fails':
      case 'listing breaks off':
        this.confluent.failingPage = fault === 'listing fails' ? 0 : 1;
        failures.set('graphql', failure('streamCatalog.topics', 500));
        return;
      case 'subjects fail':
        failures.set('subjects', failure('schemaRegistry.subjects', 503));
        return;
      case 'direct reads fail':
        failures.set('readTopic', failure('streamCatalog.readTopic', 404));
        return;
      case 'key sees too little':
        for (const name of names) {
          unlisted.add(name);
          forbidden.add(name);
        }
        return;
      case 'index is late':
        names.forEach(name => unlisted.add(name));
        return;
      case 'listing is empty':
        this.truth.forEach((_topic, name) =>
          unlisted.add(`lsrc-1:lkc-1:${name}`),
        );
        return;
      default:
        fault satisfies never;
    }
  }

  private disarm(): void {
    this.confluent.failures.clear();
    this.confluent.unlisted.clear();
    this.confluent.forbidden.clear();
    this.confluent.onCall = () => {};
  }

  private open(store: ProductStore) {
    const { environmentId, confluent, clock } = this;
    return openTestSync(store, { environmentId, confluent, clock });
  }

  private openDoomed(point: (typeof DEATHS)[number]) {
    let die = () => {};
    const died = new Promise<void>(resolve => {
      die = resolve;
    });
    const hang = () => {
      die();
      return new Promise<never>(() => {});
    };
    if (point === 'reading') {
      this.confluent.onCall = operation =>
        operation === 'subjects' ? hang() : undefined;
    }
    const doomed = this.open({
      ...this.store,
      applyPlan: async (...plan) => {
        if (point !== 'before commit') await this.store.applyPlan(...plan);
        return hang();
      },
    });
    return { doomed, died };
  }
}

function portsOf(products: (DataProduct | undefined)[]): string[] {
  return products.flatMap(
    product => product?.outputPorts.map(({ name }) => name) ?? [],
  );
}

function without(names: string[], others: string[]): string[] {
  return names.filter(name => !others.includes(name));
}

/** By their text: arrays of a native database driver may be of another realm, which a deep comparison would mind. */
function same(names: string[], expected: string[], message: string): void {
  equal(names.join(), expected.join(), message);
}

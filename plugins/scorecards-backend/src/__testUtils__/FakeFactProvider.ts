// SPDX-License-Identifier: Apache-2.0
import type {
  FactReading,
  FactValue,
} from '@data-mesh/backstage-plugin-scorecards-common';
import { aFactDefinition } from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import type {
  EntityFacts,
  FactProvider,
  FactRequest,
} from '@data-mesh/backstage-plugin-scorecards-node';

/** Tells what it is given of a shop: whether things have an owner, and how much of them is described. */
export class FakeFactProvider implements FactProvider {
  readonly id = 'shop';
  readonly title = 'Shop';
  readonly facts = [
    aFactDefinition(),
    aFactDefinition({
      id: 'shop.described',
      title: 'Described fields',
      type: 'number',
      unit: 'fraction',
    }),
  ];
  timeoutSeconds = 30;
  /** By entity ref. */
  readonly known = new Map<string, FactReading[]>();
  /** What happens after so many batches of one entity each, instead of the next. */
  trouble?: { after: number; happens: 'fails' | 'hangs' };
  runs = 0;

  tell(entityRef: string, values: { owner: FactValue; described?: number }) {
    const { owner, described = 1 } = values;
    this.known.set(entityRef, [
      { fact: 'shop.has-owner', state: 'known', value: owner },
      { fact: 'shop.described', state: 'known', value: described },
    ]);
  }

  async *read({ entityRefs, signal }: FactRequest) {
    this.runs++;
    let told = 0;
    for (const [entityRef, readings] of this.known) {
      if (entityRefs && !entityRefs.includes(entityRef)) continue;
      if (this.trouble?.after === told) await this.#suffer(signal);
      told++;
      const batch: EntityFacts[] = [{ entityRef, readings }];
      yield batch;
    }
    if (this.trouble?.after === told) await this.#suffer(signal);
  }

  async #suffer(signal: AbortSignal): Promise<void> {
    if (this.trouble?.happens === 'fails') throw new Error('The shop is shut');
    await new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  }
}

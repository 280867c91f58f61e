// SPDX-License-Identifier: Apache-2.0

import { FacetChoice } from './facetChoices';

/** A choice that some product has, or that such a one is part of. */
export interface FacetNode extends FacetChoice {
  /** Its place in `nodes`. */
  number: number;
  /** What it is part of. */
  whole?: FacetNode;
}

/** Numbers the choices of one facet, so that products are matched and counted by small integers. */
export class FacetDictionary {
  readonly #nodes: FacetNode[] = [];
  readonly #nodesByValue = new Map<string, FacetNode>();
  readonly #ancestorsOf: (entityRef: string) => readonly string[];

  /** @param ancestorsOf - What an entity is part of, the nearest first; nothing comes twice on the way up. */
  constructor(ancestorsOf: (entityRef: string) => readonly string[]) {
    this.#ancestorsOf = ancestorsOf;
  }

  get nodes(): readonly FacetNode[] {
    return this.#nodes;
  }

  find(value: string): FacetNode | undefined {
    return this.#nodesByValue.get(value);
  }

  /** The numbers that a product with these choices is found by, each once: theirs, and those of all they are part of. */
  numbersOf(choices: readonly FacetChoice[]): number[] {
    const numbers = new Set<number>();
    for (const choice of choices) {
      let node: FacetNode | undefined = this.#nodeOf(choice);
      while (node) {
        numbers.add(node.number);
        node = node.whole;
      }
    }
    return [...numbers];
  }

  #nodeOf(choice: FacetChoice): FacetNode {
    const known = this.#nodesByValue.get(choice.value);
    if (known) return known;
    const [whole] =
      choice.kind === 'entity' ? this.#ancestorsOf(choice.value) : [];
    const node: FacetNode = {
      ...choice,
      whole: whole ? this.#nodeOf({ value: whole, kind: 'entity' }) : undefined,
      number: this.#nodes.length,
    };
    this.#nodes.push(node);
    this.#nodesByValue.set(choice.value, node);
    return node;
  }
}

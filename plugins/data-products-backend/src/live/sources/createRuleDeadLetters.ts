// SPDX-License-Identifier: Apache-2.0

import { SubjectStore } from '../../governance/subjects/types';
import { eachPage } from '../../store/eachProduct';
import { ProductStore } from '../../store/types';

/** Which topics take what the rules of schemas reject, by the topic that it was meant for. */
export type RuleDeadLetters = (
  environmentId: string,
  clusterId: string,
) => Promise<ReadonlyMap<string, readonly string[]>>;

/** From the newest schemas of products that the background has read; no registry is asked. */
export function createRuleDeadLetters(options: {
  products: Pick<ProductStore, 'productsAfterName'>;
  subjects: Pick<SubjectStore, 'settings'>;
}): RuleDeadLetters {
  const { products, subjects } = options;
  return async (environmentId, clusterId) => {
    const found = new Map<string, string[]>();
    for await (const page of eachPage(environmentId, products)) {
      const ports = page
        .flatMap(({ product }) => product.outputPorts)
        .filter(port => port.clusterId === clusterId);
      const settings = await subjects.settings(
        environmentId,
        ports.flatMap(port => (port.subjects ?? []).map(each => each.subject)),
      );
      for (const { name, subjects: ofPort = [] } of ports) {
        const topics = ofPort.flatMap(({ subject }) =>
          (settings.get(subject)?.rules ?? []).flatMap(rule =>
            rule.isDisabled ? [] : (rule.deadLetterTopic ?? []),
          ),
        );
        if (topics.length > 0) {
          found.set(name, [...(found.get(name) ?? []), ...topics]);
        }
      }
    }
    return found;
  };
}

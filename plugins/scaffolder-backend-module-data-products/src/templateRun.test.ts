// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import request from 'supertest';
import { parse } from 'yaml';
import { withStep } from './__testUtils__/actionContexts';
import { FakeDataProductsBackEnd } from './__testUtils__/FakeDataProductsBackEnd';
import {
  BLANK,
  startScaffolder,
  theTemplate,
} from './__testUtils__/startScaffolder';

const WITH_REPOSITORY = {
  ...BLANK,
  withRepository: true,
  repoUrl: 'github.com?owner=corner-and-main&repo=returns',
};
const REPOSITORY = 'https://github.com/corner-and-main/returns';

/** In place of the action that makes repositories. */
const hosting = { isDown: false, catalogInfo: '' };
const publishGithub = createTemplateAction({
  id: 'publish:github',
  description: 'Makes no repository',
  schema: {
    input: { repoUrl: z => z.string(), description: z => z.string() },
    output: {
      remoteUrl: z => z.string(),
      repoContentsUrl: z => z.string(),
    },
  },
  async handler(ctx) {
    if (hosting.isDown) throw new Error('GitHub does not answer');
    hosting.catalogInfo = await readFile(
      `${ctx.workspacePath}/catalog-info.yaml`,
      'utf8',
    );
    ctx.output('remoteUrl', REPOSITORY);
    ctx.output('repoContentsUrl', `${REPOSITORY}/tree/main`);
  },
});
const sourceControl = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'source-control',
  register(module) {
    module.registerInit({
      deps: { actions: scaffolderActionsExtensionPoint },
      init: async ({ actions }) => actions.addActions(publishGithub),
    });
  },
});

describe('a run of the template that a step after the product fails', () => {
  const backEnd = new FakeDataProductsBackEnd();
  let server: Awaited<ReturnType<typeof startScaffolder>>;

  beforeAll(async () => {
    await backEnd.start();
    server = await startScaffolder(backEnd, sourceControl);
  }, 60_000);
  afterAll(() => backEnd.stop());
  beforeEach(() => {
    hosting.isDown = false;
    backEnd.undone.length = 0;
    backEnd.course = [withStep('succeeded', { state: 'done' })];
    backEnd.courseOfUndone = [withStep('undone', { state: 'undone' })];
  });

  const get = async (path: string) =>
    (
      await request(server)
        .get(`/api/scaffolder/v2/tasks/${path}`)
        .set('Authorization', mockCredentials.user.header())
    ).body;

  /** Runs the template to its end, and gives how it ended with its log. */
  async function run(values: object) {
    const { body } = await request(server)
      .post('/api/scaffolder/v2/tasks')
      .set('Authorization', mockCredentials.user.header())
      .send({ templateRef: stringifyEntityRef(theTemplate()), values });
    const log: string[] = [];
    let after: number | undefined;
    let isOver = false;
    while (!isOver) {
      // Answers as soon as there is something to tell.
      const events: { id: number; type: string; body: { message: string } }[] =
        await get(
          `${body.id}/events${after === undefined ? '' : `?after=${after}`}`,
        );
      log.push(...events.map(event => event.body.message));
      after = events.at(-1)?.id ?? after;
      isOver = events.some(({ type }) => type === 'completion');
    }
    const { status } = await get(body.id);
    return { status, log: log.join('\n') };
  }

  test('takes back the product when no repository can be made', async () => {
    hosting.isDown = true;
    const { status, log } = await run(WITH_REPOSITORY);

    expect(status).toBe('failed');
    expect(log).toContain('GitHub does not answer');
    expect(log).toContain('Tag orders.returned.v1 as DataProduct: undone');
    expect(log).not.toContain('was made and stays');
    expect(backEnd.undone).toEqual(['operation-1']);
  });

  test('says which repository stays when it cannot be registered', async () => {
    const { status, log } = await run(WITH_REPOSITORY);

    expect(status).toBe('failed');
    expect(backEnd.undone).toEqual(['operation-2']);
    expect(log).toContain(`The repository ${REPOSITORY} was made and stays.`);
  });

  test('has put into the repository which product its component makes', async () => {
    await run(WITH_REPOSITORY);

    expect(parse(hosting.catalogInfo)).toMatchObject({
      kind: 'Component',
      metadata: {
        name: 'returns',
        description: 'Produces orders.returned.v1',
      },
      spec: {
        owner: 'group:default/checkout',
        dependsOn: ['dataproduct:prod/orders.returned.v1'],
      },
    });
  });

  test('has nothing to take back when the product itself failed', async () => {
    backEnd.course = [
      withStep(
        'failed',
        { state: 'undone' },
        { state: 'failed', error: 'The owner is unknown.' },
      ),
    ];
    const { status, log } = await run(WITH_REPOSITORY);

    expect(status).toBe('failed');
    expect(log).toContain('The owner is unknown. Undone: Tag');
    expect(backEnd.undone).toEqual([]);
  });
});

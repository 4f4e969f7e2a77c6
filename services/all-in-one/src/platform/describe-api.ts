/** Makes the description of the HTTP API from the DTOs and routes of every service. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpApplication, openApiDocument, openApiText } from '@golden-thread/service-host';
import { AllInOneModule } from '../all-in-one.module.ts';
import { memoryParts } from './memory-parts.ts';

const ABOUT = {
  title: 'Golden Thread',
  version: '0.1.0',
  description:
    'Every service of the platform in one description. Refusals are problem documents (RFC 9457) with a code, one plain sentence and the fields that are wrong. Routes of the platform itself answer on the machine it runs on.',
};

/** The text of `openapi.json`. */
export async function describeApi(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'golden-thread-openapi-'));
  const parts = memoryParts(folder);
  const { app } = await createHttpApplication(AllInOneModule.register(parts, new AbortController().signal), {
    log: parts.log,
    metrics: parts.metrics,
    ids: parts.ids,
    watched: { stores: parts.stores, catalogue: parts.catalogue },
  });
  try {
    return openApiText(openApiDocument(app, ABOUT));
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

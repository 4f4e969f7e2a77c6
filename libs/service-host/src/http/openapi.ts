/** The description of the HTTP API, OpenAPI 3.1, from the DTOs. */
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** What the description says about itself. */
export type ApiTitle = { readonly title: string; readonly description: string; readonly version: string };

/** The description of an initialised application. Asked for 3.1, the generator writes its words (type lists with "null", no `nullable`). */
export function openApiDocument(app: INestApplication, about: ApiTitle): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle(about.title)
    .setDescription(about.description)
    .setVersion(about.version)
    .setOpenAPIVersion('3.1.1')
    .build();
  return SwaggerModule.createDocument(app, base);
}

/** The text of a description as it is committed: keys in a fixed order, two spaces, a newline at the end. */
export function openApiText(document: OpenAPIObject): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

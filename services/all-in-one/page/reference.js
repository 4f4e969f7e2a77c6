// Shows the description of the API. Everything comes from this machine: no validator elsewhere is asked.
const { SwaggerUIBundle } = globalThis;

SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});

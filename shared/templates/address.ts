/** Where a server tells the schema of a template's file, below its own address. Without schemas, for the browser. */
export const SCHEMA_ADDRESS = '/api/templates/application.schema.json'

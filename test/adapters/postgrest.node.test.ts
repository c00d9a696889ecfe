import { officeSuite } from './postgrest-desk/office-suite.ts';
import { litePostgres } from './servers/postgres.ts';

officeSuite('the schema in WebAssembly', litePostgres);

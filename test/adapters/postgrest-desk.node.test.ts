import { deskSuite } from './postgrest-desk/suite.ts';
import { litePostgres } from './servers/postgres.ts';

deskSuite('the schema in WebAssembly', litePostgres, 10);

import { officeSuite } from './postgrest-desk/office-suite.ts';
import { litePostgres } from './servers/postgres.ts';

// contract.node.test.ts has put it to the contract.
officeSuite('the schema in WebAssembly', litePostgres, { contract: false });
